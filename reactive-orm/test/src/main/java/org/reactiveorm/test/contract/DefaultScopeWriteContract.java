package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reactiveorm.query.Assignment.increment;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reactiveorm.error.ConstraintViolationException;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.instance.Outcome;
import org.reactiveorm.test.model.scope.Article;
import org.reactiveorm.test.model.scope.Article_;
import org.reactiveorm.test.model.scope.Labelling_;
import org.reactiveorm.test.model.scope.Shop;
import org.reactiveorm.test.model.scope.Shop_;
import org.reactiveorm.test.model.scope.Venue_;

/** Writes by query keep to the default scope, and an instance finds its own row whatever it says. */
public abstract class DefaultScopeWriteContract extends ShopContract {

    /** For bindings. */
    protected DefaultScopeWriteContract() {}

    @Test
    void holdsForUpdatesByQuery() {
        seedShops();

        assertThat(await(articles().where(Article_.price.gt(2)).update(Article_.title.set("x"))))
                .isEqualTo(2);
        assertThat(await(articles().where(Article_.price.gt(2)).increment(Article_.price, 10)))
                .isEqualTo(2);
        assertThat(await(articles().updateAll(increment(Article_.price, 100)))).isEqualTo(3);
        assertThat(prices()).containsExactly(7, 9, 101, 113, 115);
        assertThat(await(articles().unscoped().where(Article_.hidden.isTrue()).update(Article_.hidden.set(false))))
                .isEqualTo(1);
        assertThat(await(articles().count())).isEqualTo(4);
    }

    private List<Integer> prices() {
        return await(articles()
                .unscoped()
                .withDeleted()
                .orderBy(Article_.price.asc())
                .select(Article_.price)
                .into(price -> price)
                .all());
    }

    @Test
    void isNoConditionOfAWrite() {
        seedShops();

        assertThatThrownBy(() -> articles().scope().update(Article_.price.set(0)))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("update() of Article has no condition");
        assertThatThrownBy(() -> articles().scope().destroy()).isInstanceOf(QueryException.class);
    }

    @Test
    void holdsForDestructionByQuery() {
        seedShops();
        assertThat(await(repository(Labelling_.MODEL).unscoped().destroyAll())).isEqualTo(5);

        assertThat(await(articles().where(Article_.price.gt(2)).destroy())).isEqualTo(2);
        assertThat(titles(await(articles().unscoped().all()))).containsExactly("a1", "h");
        assertThat(await(articles().where(Article_.price.gt(2)).forceDestroy())).isEqualTo(3);
        assertThat(titles(await(articles().unscoped().withDeleted().all()))).containsExactly("a1", "h");
        assertThat(await(articles().destroyAll())).isEqualTo(1);
        assertThat(await(articles().unscoped().destroyAll())).isEqualTo(1);
        assertThat(await(shops().where(Shop_.name.eq("Beta")).destroy())).isZero();
    }

    @Test
    void tellsWhichRowsAreTheFirst() {
        seedShops();

        assertThat(await(articles().limit(1).updateAll(Article_.title.set("first"))))
                .isEqualTo(1);
        assertThat(titles(await(articles().findAll()))).containsExactly("first", "b", "a1");
        assertThat(await(articles().limit(2).destroyAll())).isEqualTo(2);
        assertThat(titles(await(articles().findAll()))).containsExactly("a1");
    }

    @Test
    void changesRowsByAScopeThatLooksAtOthers() {
        run(repository(Venue_.MODEL).create(place -> {
            place.name = "Ruin";
            place.gone = true;
        }));
        run(repository(Venue_.MODEL).create(place -> place.name = "Town"));

        assertThat(await(repository(Venue_.MODEL).updateAll(Venue_.name.set("seen"))))
                .isEqualTo(1);
        assertThat(await(repository(Venue_.MODEL).where(Venue_.name.eq("seen")).destroy()))
                .isEqualTo(1);
        assertThat(await(repository(Venue_.MODEL).unscoped().count())).isEqualTo(1);
    }

    @Test
    void doesNotHoldForRestore() {
        seedShops();
        run(articles().unscoped().destroyAll());

        assertThat(await(articles().where(Article_.price.gt(4)).restore())).isEqualTo(3);
        assertThat(titles(await(articles().unscoped().all()))).containsExactly("a2", "h", "g");
    }

    @Test
    void doesNotHoldForInstances() {
        seedShops();
        run(repository(Labelling_.MODEL).unscoped().destroyAll());
        Shop beta = await(shops().unscoped().where(Shop_.name.eq("Beta")).one());
        Article hidden =
                await(articles().unscoped().where(Article_.hidden.isTrue()).one());

        run(beta.update(shop -> shop.name = "Bet"));
        run(beta.reload());
        assertThat(beta.name).isEqualTo("Bet");
        assertThat(beta.secret).isEqualTo("of Beta");
        run(hidden.increment(Article_.price, 1));
        assertThat(hidden.price).isEqualTo(10);
        run(hidden.destroy());
        run(hidden.restore());
        run(hidden.forceDestroy());
        assertThat(await(articles().unscoped().count())).isEqualTo(3);
        run(articles().unscoped().forceDestroyAll());
        run(beta.destroy());
        assertThat(await(shops().unscoped().where(Shop_.name.eq("Bet")).exists()))
                .isFalse();
        Shop closed = shop("New", shop -> shop.open = false);
        assertThat(closed.id).isNotNull();
        run(shops().upsert(shop -> {
                    shop.name = "New";
                    shop.secret = "changed";
                })
                .onConflict(Shop_.name)
                .run());
        assertThat(await(shops().unscoped().where(Shop_.name.eq("New")).one()).secret)
                .isEqualTo("changed");
    }

    @Test
    void holdsForWhatFindOrCreateLooksFor() {
        seedShops();

        Outcome<Article> found =
                await(articles().where(Article_.price.gt(0)).findOrCreate(article -> article.title = "new"));
        Outcome<Article> created = await(articles()
                .where(Article_.title.eq("h").and(Article_.price.eq(9)))
                .findOrCreate(article -> article.hidden = true));

        assertThat(found.instance().title).isEqualTo("a2");
        assertThat(found.isCreated()).isFalse();
        assertThat(created.isCreated()).isTrue();
        assertThat(created.instance().hidden).isTrue();
        assertThat(await(articles().unscoped().where(Article_.title.eq("h")).count()))
                .isEqualTo(2);
        assertThatThrownBy(() -> run(shops().where(Shop_.name.eq("Beta")).findOrCreate(shop -> {})))
                .isInstanceOf(ConstraintViolationException.class);
    }
}
