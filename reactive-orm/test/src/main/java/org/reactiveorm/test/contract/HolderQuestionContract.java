package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.query.StringAttribute;
import org.reactiveorm.test.model.Course;
import org.reactiveorm.test.model.Course_;
import org.reactiveorm.test.model.Student;
import org.reactiveorm.test.model.Student_;
import org.reactiveorm.test.model.key.Attendance_;
import org.reactiveorm.test.model.key.Lesson_;
import org.reactiveorm.test.model.key.Pupil;
import org.reactiveorm.test.model.key.Pupil_;
import org.reactiveorm.test.model.scope.Article;
import org.reactiveorm.test.model.scope.Article_;
import org.reactiveorm.test.model.scope.Label;
import org.reactiveorm.test.model.scope.Label_;
import org.reactiveorm.test.model.scope.Labelling_;
import org.reactiveorm.test.model.scope.Shop;
import org.reactiveorm.test.model.scope.Shop_;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** How many rows are at the other end of an association of one instance, and which: by one statement, which reads no rows. */
public abstract class HolderQuestionContract extends ShopContract {

    /** For bindings. */
    protected HolderQuestionContract() {}

    @Test
    void countsRowsThatRefer() {
        seedShops();
        List<Shop> read = await(shops().unscoped().all());
        statements().clear();

        assertThat(counts(read, shop -> shop.articles.count())).containsExactly(2L, 1L, 0L);
        assertThat(counts(read, shop -> shop.cheapArticles.count())).containsExactly(1L, 0L, 0L);
        assertThat(statements().count()).isEqualTo(6);
        assertThat(counts(read, shop -> shop.articles.count(article -> article.where(Article_.price.gt(2)))))
                .containsExactly(1L, 1L, 0L);
        assertThat(counts(read, shop -> shop.articles.count(article -> article.unscoped())))
                .containsExactly(3L, 1L, 0L);
        assertThat(counts(
                        read,
                        shop -> shop.articles.count(
                                article -> article.unscoped().withDeleted())))
                .containsExactly(4L, 1L, 0L);
        assertThat(counts(read, shop -> shop.articles.count(Article.dearerThan(4))))
                .containsExactly(1L, 0L, 0L);
    }

    private static List<Long> counts(List<Shop> shops, Function<Shop, Mono<Long>> count) {
        return await(Flux.fromIterable(shops).concatMap(count));
    }

    @Test
    void countsWhateverOrderAndLimitAre() {
        seedShops();
        Shop alpha = await(shops().findOne());

        assertThat(await(alpha.articles.count(article -> article.orderBy(
                                Article_.shop.path(Shop_.name).desc())
                        .limit(1)
                        .offset(1))))
                .isEqualTo(2);
    }

    @Test
    void countsRowsThatAJunctionConnects() {
        seedShops();
        Label red = label("red");
        Label blue = label("blue");
        statements().clear();

        assertThat(await(red.articles.count())).isEqualTo(2);
        assertThat(await(blue.articles.count())).isEqualTo(1);
        assertThat(statements().count()).isEqualTo(2);
        assertThat(await(red.articles.count(article -> article.unscoped()))).isEqualTo(3);
        assertThat(await(red.articles.count(article -> article.where(Article_.labels.any(Label_.word.eq("blue"))))))
                .isZero();
    }

    private Label label(String word) {
        return await(labels().where(Label_.word.eq(word)).one());
    }

    @Test
    void countsAnewEachTime() {
        seedShops();
        Shop alpha = await(shops().include(Shop_.articles).first());
        Mono<Long> count = alpha.articles.count();

        assertThat(await(count)).isEqualTo(2);
        article(alpha, "new", 4, article -> {});
        assertThat(await(count)).isEqualTo(3);
        assertThat(alpha.articles.loaded()).hasSize(2);
    }

    @Test
    void tellsWhetherAllOfSomeRowsAreThere() {
        seedShops();
        Shop alpha = await(shops().findOne());
        Article a1 = titled("a1");
        Article a2 = titled("a2");
        Article hidden = titled("h");
        Article gone = titled("g");
        Article b = titled("b");
        statements().clear();

        assertThat(await(alpha.articles.has(a1))).isTrue();
        assertThat(await(alpha.articles.has(a1, a2, a1))).isTrue();
        assertThat(await(alpha.articles.has(a1, b))).isFalse();
        assertThat(await(alpha.articles.has(hidden))).isFalse();
        assertThat(await(alpha.articles.has(gone))).isFalse();
        assertThat(await(alpha.cheapArticles.has(a1))).isTrue();
        assertThat(await(alpha.cheapArticles.has(a2))).isFalse();
        assertThat(statements().count()).isEqualTo(7);
        assertThat(await(alpha.articles.has())).isTrue();
        assertThat(statements().count()).isEqualTo(7);
    }

    private Article titled(String title) {
        return await(articles()
                .unscoped()
                .withDeleted()
                .where(Article_.title.eq(title))
                .one());
    }

    @Test
    @SuppressWarnings("NullAway") // what a program without checks may do
    void tellsByIds() {
        seedShops();
        Shop alpha = await(shops().findOne());
        long a1 = Objects.requireNonNull(titled("a1").id);
        long a2 = Objects.requireNonNull(titled("a2").id);
        long b = Objects.requireNonNull(titled("b").id);
        statements().clear();

        assertThat(await(alpha.articles.hasId(a1))).isTrue();
        assertThat(await(alpha.articles.hasId(a1, a2))).isTrue();
        assertThat(await(alpha.articles.hasId(a1, b))).isFalse();
        assertThat(await(alpha.articles.hasId(987_654_321L))).isFalse();
        assertThat(statements().count()).isEqualTo(4);
        assertThat(await(titled("a1").labels.hasId("red"))).isTrue();
        assertThat(await(titled("a1").labels.hasId("red", "blue"))).isFalse();
        assertThatThrownBy(() -> alpha.articles.hasId("red"))
                .isInstanceOf(QueryException.class)
                .hasMessage("hasId(…) of Shop.articles was given a String; the id of a Article is a Long");
        assertThatThrownBy(() -> alpha.articles.hasId(a1, null))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("was given a null");
    }

    @Test
    void tellsOfManyAtOnce() {
        Shop alpha = shop("Alpha", shop -> {});
        List<Article> many = Flux.range(0, 1_500)
                .map(number -> articles().build(article -> {
                    article.title = "article-" + number;
                    article.shop.set(alpha);
                }))
                .collectList()
                .block(LIMIT);
        run(articles().bulkCreate(Objects.requireNonNull(many)).run());
        Article[] all = await(articles().findAll()).toArray(new Article[0]);
        statements().clear();

        assertThat(await(alpha.articles.count())).isEqualTo(1_500);
        assertThat(await(alpha.articles.has(all))).isTrue();
        assertThat(statements().count()).isEqualTo(2);
        run(all[700].destroy());
        assertThat(await(alpha.articles.has(all))).isFalse();
    }

    @Test
    void tellsWhatAJunctionConnects() {
        seedShops();
        Label red = label("red");
        Label blue = label("blue");
        Article a1 = titled("a1");
        statements().clear();

        assertThat(await(red.articles.has(a1, titled("a2")))).isTrue();
        assertThat(await(blue.articles.has(a1))).isFalse();
        assertThat(await(red.articles.has(titled("h")))).isFalse();
        assertThat(await(a1.labels.has(red))).isTrue();
        assertThat(await(a1.labels.has(red, blue))).isFalse();
        run(repository(Labelling_.MODEL).unscoped().updateAll(Labelling_.valid.set(true)));
        assertThat(await(a1.labels.has(red, blue))).isTrue();
        assertThat(await(a1.labels.count())).isEqualTo(2);
    }

    @Test
    void tellsByKeysOfSeveralAttributes() {
        Pupil pupil = await(repository(Pupil_.MODEL).create(p -> p.name = "Ada"));
        long id = Objects.requireNonNull(pupil.id);
        for (String code : List.of("art", "music")) {
            run(repository(Lesson_.MODEL).create(lesson -> {
                lesson.code = code;
                lesson.title = "on " + code;
            }));
            run(repository(Attendance_.MODEL).create(attendance -> {
                attendance.pupilId = id;
                attendance.lessonCode = code;
            }));
        }

        assertThat(await(pupil.attendances.count())).isEqualTo(2);
        assertThat(await(pupil.lessons.count())).isEqualTo(2);
        assertThat(await(pupil.attendances.hasId(Attendance_.key(id, "art"), Attendance_.key(id, "music"))))
                .isTrue();
        assertThat(await(pupil.attendances.hasId(Attendance_.key(id, "art"), Attendance_.key(id, "sport"))))
                .isFalse();
        assertThat(await(pupil.lessons.hasId("art", "music"))).isTrue();
        assertThatThrownBy(() -> pupil.attendances.hasId("art"))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("CompositeKey");
    }

    @Test
    void asksInATransaction() {
        seedShops();
        Shop alpha = await(shops().findOne());
        Article b = titled("b");

        String seen = await(orm().transaction(tx -> {
            tx.setRollbackOnly();
            return b.update(article -> article.shop.set(alpha))
                    .then(Mono.zip(alpha.articles.count(), alpha.articles.has(b)))
                    .map(both -> both.getT1() + " " + both.getT2());
        }));

        assertThat(seen).isEqualTo("3 true");
        assertThat(await(alpha.articles.count())).isEqualTo(2);
    }

    @Test
    void asksOfAnOwnerWithoutARow() {
        seedShops();
        Shop built = shops().build();
        Shop unbound = new Shop();

        assertThat(await(built.articles.count())).isZero();
        assertThat(await(built.articles.has(titled("a1")))).isFalse();
        run(shops().create(shop -> shop.name = "Delta"));
        assertThatThrownBy(() -> unbound.articles.count())
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("repository.attach(instance)");
        assertThatThrownBy(() -> unbound.articles.hasId(1L)).isInstanceOf(QueryException.class);
        assertThatThrownBy(() -> built.articles.count(article -> article.where(
                        Article_.labels.any(new StringAttribute<Label>("wrod", Label_.word.type()).eq("red")))))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("wrod");
    }

    @Test
    void asksWithoutRowsOnTheWay() {
        Student student = await(repository(Student_.MODEL).create(s -> s.name = "Ada"));
        run(repository(Course_.MODEL).create(course -> {
            course.code = "art";
            course.title = "on art";
            course.credits = 1;
        }));
        Course art = await(repository(Course_.MODEL).findOne());

        student.courses.count().as(StepVerifier::create).expectNext(0L).verifyComplete();
        assertThat(await(student.courses.has(art))).isFalse();
    }
}
