package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reactiveorm.error.NotLoadedException;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.query.Condition;
import org.reactiveorm.query.Scope;
import org.reactiveorm.query.page.Page;
import org.reactiveorm.query.page.RowsAndCount;
import org.reactiveorm.query.page.Slice;
import org.reactiveorm.test.model.scope.Article;
import org.reactiveorm.test.model.scope.Article_;
import org.reactiveorm.test.model.scope.Label_;
import org.reactiveorm.test.model.scope.Shop;
import org.reactiveorm.test.model.scope.Shop_;
import org.reactiveorm.test.model.scope.Venue;
import org.reactiveorm.test.model.scope.Venue_;
import reactor.test.StepVerifier;

/** A default scope holds wherever rows of its model are read, unless the query does without it. */
public abstract class DefaultScopeContract extends ShopContract {

    /** For bindings. */
    protected DefaultScopeContract() {}

    @Test
    void holdsForEveryRead() {
        seedShops();
        long closed = id("Beta");
        long open = id("Gamma");

        assertThat(names(await(shops().findAll()))).containsExactly("Alpha", "Gamma");
        assertThat(names(await(shops().where(Shop_.name.ne("Alpha")).list()))).containsExactly("Gamma");
        assertThat(await(shops().findByPk(open)).name).isEqualTo("Gamma");
        shops().findByPk(closed).as(StepVerifier::create).verifyComplete();
        shops().where(Shop_.name.eq("Beta")).one().as(StepVerifier::create).verifyComplete();
        assertThat(await(shops().findOne()).name).isEqualTo("Alpha");
        assertThat(await(shops().orderBy(Shop_.name.desc()).first()).name).isEqualTo("Gamma");
        assertThat(await(shops().count())).isEqualTo(2);
        assertThat(await(shops().where(Shop_.name.eq("Beta")).exists())).isFalse();
        assertThat(await(shops().max(Shop_.name))).isEqualTo("Gamma");
        assertThat(await(articles().sum(Article_.price))).isEqualByComparingTo("9");
        assertThat(await(shops().groupBy(Shop_.open)
                        .select(Shop_.open, Shop_.id.count())
                        .into(Map::entry)
                        .all()))
                .containsExactly(Map.entry(true, 2L));
        assertThat(await(shops().orderBy(Shop_.name.asc())
                        .select(Shop_.name)
                        .into(name -> name)
                        .all()))
                .containsExactly("Alpha", "Gamma");
    }

    private long id(String name) {
        return Objects.requireNonNull(
                await(shops().unscoped().where(Shop_.name.eq(name)).one()).id);
    }

    @Test
    void holdsForNothing() {
        shop("Beta", shop -> shop.open = false);

        assertThat(await(shops().findAll())).isEmpty();
        assertThat(await(shops().count())).isZero();
        assertThat(await(shops().page(0, 3)).rows()).isEmpty();
        assertThat(await(shops().after(null, 3)).next()).isNull();
    }

    @Test
    void holdsForPagesAndCursors() {
        seedShops();

        Page<Article> page = await(articles().page(1, 2));
        RowsAndCount<Article> counted = await(articles().limit(1).findAndCountAll());
        Slice<Article> first = await(articles().after(null, 2));
        Slice<Article> second = await(articles().after(first.next(), 2));

        assertThat(titles(page.rows())).containsExactly("a1");
        assertThat(page.count()).isEqualTo(3);
        assertThat(titles(counted.rows())).containsExactly("a2");
        assertThat(counted.count()).isEqualTo(3);
        assertThat(titles(first.rows())).containsExactly("a2", "b");
        assertThat(titles(second.rows())).containsExactly("a1");
        assertThat(second.next()).isNull();
    }

    @Test
    void isLeftOutByUnscoped() {
        seedShops();

        assertThat(names(await(shops().unscoped().all()))).containsExactly("Alpha", "Beta", "Gamma");
        assertThat(await(shops().unscoped().count())).isEqualTo(3);
        assertThat(await(shops().unscoped().where(Shop_.open.isFalse()).one()).secret)
                .isEqualTo("of Beta");
        assertThat(titles(await(articles().unscoped().all()))).containsExactly("a1", "a2", "h", "b");
        assertThat(titles(await(articles().unscoped().withDeleted().all()))).containsExactly("a1", "a2", "h", "g", "b");
        assertThat(titles(await(articles().withDeleted().all()))).containsExactly("g", "a2", "b", "a1");
    }

    @Test
    void isJoinedWithTheConditionsOfAQuery() {
        seedShops();

        assertThat(await(shops().where(Shop_.open.isFalse()).count())).isZero();
        assertThat(await(shops().where(Shop_.open.isFalse().or(Shop_.name.eq("Beta")))
                        .count()))
                .isZero();
    }

    @Test
    @SuppressWarnings("NullAway") // what a program without checks may do
    void staysBesideNamedScopes() {
        seedShops();

        assertThat(titles(await(articles().scope(Article.CHEAP).all()))).containsExactly("a1");
        assertThat(titles(await(articles().scope(Article.dearerThan(2)).all()))).containsExactly("a2", "b");
        assertThat(await(articles().scope(Article.CHEAP, Article.dearerThan(2)).count()))
                .isZero();
        assertThat(titles(
                        await(articles().unscoped().scope(Article.dearerThan(2)).all())))
                .containsExactly("a2", "h", "b");
        assertThat(titles(
                        await(articles().scope(Article.dearerThan(2)).unscoped().all())))
                .containsExactly("a2", "h", "b");
        assertThatThrownBy(() -> articles().scope((Scope<Article>) null))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("A null was given to scope(…)");
    }

    @Test
    void ordersInstancesWhereAQueryDoesNot() {
        seedShops();

        assertThat(titles(await(articles().findAll()))).containsExactly("a2", "b", "a1");
        assertThat(await(articles().findOne()).title).isEqualTo("a2");
        assertThat(titles(await(articles().orderBy(Article_.title.asc()).all())))
                .containsExactly("a1", "a2", "b");
        assertThat(await(articles().maps().all()))
                .extracting(row -> row.get("title"))
                .containsExactly("a2", "b", "a1");
    }

    @Test
    void ordersManyInstancesWindowByWindow() {
        Shop alpha = shop("Alpha", shop -> {});
        run(articles()
                .bulkCreate(IntStream.range(0, 400)
                        .mapToObj(number -> articles().build(article -> {
                            article.title = "article-" + number;
                            article.price = number;
                            article.hidden = number % 4 == 0;
                            article.shop.set(alpha);
                        }))
                        .toList())
                .run());

        List<Integer> read = new ArrayList<>();
        articles()
                .findAll()
                .map(article -> article.price)
                .doOnNext(read::add)
                .as(all -> StepVerifier.create(all, 10))
                .expectNextCount(10)
                .thenRequest(1_000)
                .expectNextCount(290)
                .verifyComplete();

        assertThat(read).isSortedAccordingTo(Comparator.reverseOrder()).noneMatch(price -> price % 4 == 0);
    }

    @Test
    void leavesAttributesOutUnlessAQueryNamesThem() {
        seedShops();

        Shop read = await(shops().findOne());
        Shop named = await(shops().attributes(Shop_.secret).first());
        Shop fewer = await(shops().attributesExcept(Shop_.name).first());

        assertThat(read.secret).isNull();
        assertThatThrownBy(() -> read.get(Shop_.secret)).isInstanceOf(NotLoadedException.class);
        run(read.update(shop -> shop.name = "Aleph"));
        assertThat(sql().rows("SELECT `secret` FROM `shops` WHERE `name` = 'Aleph'"))
                .containsExactly("of Alpha");
        assertThat(named.secret).isEqualTo("of Alpha");
        assertThatThrownBy(() -> named.get(Shop_.name)).isInstanceOf(NotLoadedException.class);
        assertThatThrownBy(() -> fewer.get(Shop_.secret)).isInstanceOf(NotLoadedException.class);
        assertThat(await(shops().maps().first())).doesNotContainKey("secret").containsKey("name");
        assertThat(await(shops().select(Shop_.secret).into(secret -> secret).all()))
                .containsExactlyInAnyOrder("of Alpha", "of Gamma");
    }

    @Test
    void holdsForRowsAtOtherEnds() {
        seedShops();

        assertThat(named(Shop_.articles.any())).containsExactly("Alpha");
        assertThat(named(Shop_.articles.any(Article_.title.eq("h")))).isEmpty();
        assertThat(named(Shop_.articles.none(Article_.price.gt(6)))).containsExactly("Alpha", "Gamma");
        assertThat(named(Shop_.cheapArticles.count().eq(1L))).containsExactly("Alpha");
        assertThat(await(shops().orderBy(Shop_.name.asc())
                        .select(Shop_.name, Shop_.articles.count())
                        .into(Map::entry)
                        .all()))
                .containsExactly(Map.entry("Alpha", 2L), Map.entry("Gamma", 0L));
        assertThat(await(labels().orderBy(Label_.word.asc())
                        .select(Label_.word, Label_.articles.sum(Article_.price))
                        .into((word, sum) -> word + sum.intValue())
                        .all()))
                .containsExactly("blue3", "red6");
        assertThat(await(labels().where(Label_.articles.any(Article_.title.eq("a1")))
                        .all()
                        .map(label -> label.word)))
                .containsExactly("red");
    }

    private List<String> named(Condition<Shop> condition) {
        return names(await(shops().where(condition).all()));
    }

    @Test
    void holdsAlongAPath() {
        seedShops();

        assertThat(await(articles()
                        .unscoped()
                        .orderBy(Article_.title.asc())
                        .select(Article_.title, Article_.shop.path(Shop_.name).coalesce("nobody"))
                        .into(Map::entry)
                        .all()))
                .containsExactly(
                        Map.entry("a1", "Alpha"),
                        Map.entry("a2", "Alpha"),
                        Map.entry("b", "nobody"),
                        Map.entry("h", "Alpha"));
        assertThat(titles(await(articles()
                        .where(Article_.shop.path(Shop_.name.eq("Beta")))
                        .all())))
                .isEmpty();
    }

    @Test
    void holdsInSubqueries() {
        seedShops();

        assertThat(titles(await(articles()
                        .where(Article_.shopId.in(shops().select(Shop_.id)))
                        .all())))
                .containsExactly("a2", "a1");
        assertThat(titles(await(articles()
                        .where(Article_.shopId.in(shops().unscoped().select(Shop_.id)))
                        .all())))
                .containsExactly("a2", "b", "a1");
    }

    @Test
    void seesItsOwnModelWholeInside() {
        Venue town = place("Town", null, false);
        Venue ruin = place("Ruin", null, true);
        Venue street = place("Street", town, false);
        Venue hall = place("Hall", ruin, false);
        place("House", street, false);

        assertThat(await(repository(Venue_.MODEL).findAll().map(place -> place.name)))
                .containsExactly("Town", "Street", "House");
        assertThat(await(repository(Venue_.MODEL).count())).isEqualTo(3);
        assertThat(await(repository(Venue_.MODEL)
                        .where(Venue_.inside.any())
                        .all()
                        .map(place -> place.name)))
                .containsExactly("Town", "Street");
        assertThat(await(repository(Venue_.MODEL)
                        .where(Venue_.name.eq(hall.name))
                        .exists()))
                .isFalse();
    }

    private Venue place(String name, @Nullable Venue around, boolean gone) {
        return await(repository(Venue_.MODEL).create(place -> {
            place.name = name;
            place.around.set(around);
            place.gone = gone;
        }));
    }

    @Test
    void holdsInATransaction() {
        seedShops();

        List<String> read = await(orm().transactionMany(tx -> shops().where(Shop_.name.eq("Gamma"))
                .update(Shop_.open.set(false))
                .thenMany(shops().include(Shop_.articles).all())
                .map(shop -> shop.name + titles(shop.articles.loaded()))));
        List<String> dear = await(
                orm().transactionMany(tx -> articles().findAll().limitRate(1).map(article -> article.title)));

        assertThat(read).containsExactly("Alpha[a2, a1]");
        assertThat(dear).containsExactly("a2", "b", "a1");
    }
}
