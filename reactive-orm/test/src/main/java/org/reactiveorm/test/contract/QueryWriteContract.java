package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reactiveorm.query.Assignment.decrement;
import static org.reactiveorm.query.Assignment.increment;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.reactiveorm.Repository;
import org.reactiveorm.dialect.Feature;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.error.UnsupportedFeatureException;
import org.reactiveorm.test.Contract;
import org.reactiveorm.test.RequiresFeature;
import org.reactiveorm.test.model.Author_;
import org.reactiveorm.test.model.Notice;
import org.reactiveorm.test.model.Notice_;
import org.reactiveorm.test.model.Subscriber;
import org.reactiveorm.test.model.Subscriber_;
import reactor.core.publisher.Flux;

/** Many rows that are changed by one statement: counters, limits, what is kept and what is really removed. */
public abstract class QueryWriteContract extends Contract {

    /** For bindings. */
    protected QueryWriteContract() {}

    @Test
    void incrementsByQuery() {
        seed(3);

        assertThat(await(subscribers().where(Subscriber_.email.gte("e1")).increment(Subscriber_.visits, 5)))
                .isEqualTo(2);
        assertThat(await(subscribers().where(Subscriber_.email.eq("e2")).decrement(Subscriber_.visits, 2)))
                .isEqualTo(1);

        assertThat(visits()).containsExactly(1, 6, 4);
    }

    @Test
    void incrementsSeveralAttributesByOneStatement() {
        run(subscribers().create(s -> {
            s.email = "e0";
            s.points = 5L;
        }));
        statements().clear();

        run(subscribers()
                .where(Subscriber_.email.eq("e0"))
                .update(
                        increment(Subscriber_.visits, 3),
                        decrement(Subscriber_.points, 2L),
                        Subscriber_.name.set("both")));

        assertThat(statements().count()).isEqualTo(1);
        Subscriber read = await(subscribers().findOne());
        assertThat(List.of(read.visits, read.points, read.name)).containsExactly(4, 3L, "both");
    }

    @Test
    void countsTheVersionAndTheTimestampOfAnIncrement() {
        seed(1);
        sql().execute("UPDATE `subscribers` SET `updated_at` = '2001-01-01 00:00:00'");

        run(subscribers().where(Subscriber_.email.eq("e0")).increment(Subscriber_.visits, 1));

        Subscriber read = await(subscribers().findOne());
        assertThat(read.version).isEqualTo(1);
        assertThat(read.updatedAt).isAfterOrEqualTo(read.createdAt);
    }

    @Test
    void losesNoIncrementOfManyAtOnce() {
        seed(1);

        run(Flux.range(0, 50)
                .flatMap(i -> subscribers().where(Subscriber_.email.eq("e0")).increment(Subscriber_.visits, 2), 50)
                .then());

        assertThat(visits()).containsExactly(101);
    }

    @Test
    void leavesWhatHasNoNumberWithoutOne() {
        seed(1);

        run(subscribers().where(Subscriber_.email.eq("e0")).increment(Subscriber_.points, 1L));

        assertThat(await(subscribers().findOne()).points).isNull();
    }

    @Test
    void changesTheFirstRowsOnly() {
        seed(5);

        Long changed = await(subscribers()
                .where(Subscriber_.email.ne("e4").or(Subscriber_.name.isNull()))
                .orderBy(Subscriber_.email.desc())
                .limit(2)
                .update(Subscriber_.visits.set(9)));

        assertThat(changed).isEqualTo(2);
        assertThat(visits()).containsExactly(1, 1, 1, 9, 9);
        assertThat(statements().count()).isEqualTo(2);
    }

    @Test
    void changesNothingWhereTheLimitIsZero() {
        seed(2);

        assertThat(await(subscribers().limit(0).updateAll(Subscriber_.visits.set(9))))
                .isZero();
        assertThat(visits()).containsExactly(1, 1);
    }

    @Test
    void destroysTheFirstRowsOnly() {
        seed(5);

        assertThat(await(subscribers()
                        .where(Subscriber_.visits.eq(1))
                        .orderBy(Subscriber_.email.desc())
                        .limit(3)
                        .destroy()))
                .isEqualTo(3);
        assertThat(await(subscribers().limit(1).destroyAll())).isEqualTo(1);

        assertThat(await(subscribers().findAll())).extracting(s -> s.email).containsExactly("e1");
    }

    @Test
    void destroysTheFirstParanoidRowsOnly() {
        seedNotices(3);

        assertThat(await(notices()
                        .where(Notice_.subject.isNotNull())
                        .orderBy(Notice_.subject.asc())
                        .limit(1)
                        .destroy()))
                .isEqualTo(1);

        assertThat(await(notices().findAll())).extracting(n -> n.subject).containsExactlyInAnyOrder("n1", "n2");
        assertThat(await(notices().withDeleted().count())).isEqualTo(3);
    }

    @Test
    void removesParanoidRowsForGood() {
        seedNotices(4);
        run(notices().where(Notice_.subject.eq("n0")).destroy());

        assertThat(await(notices().where(Notice_.subject.lte("n1")).forceDestroy()))
                .isEqualTo(2);
        assertThat(await(notices().withDeleted().count())).isEqualTo(2);
        assertThat(await(notices().limit(1).forceDestroyAll())).isEqualTo(1);
        assertThat(await(notices().withDeleted().count())).isEqualTo(1);
    }

    @Test
    void restoresTheFirstRowsOnly() {
        seedNotices(3);
        run(notices().destroyAll());

        assertThat(await(notices()
                        .where(Notice_.subject.isNotNull())
                        .orderBy(Notice_.subject.desc())
                        .limit(2)
                        .restore()))
                .isEqualTo(2);

        assertThat(await(notices().findAll())).extracting(n -> n.subject).containsExactlyInAnyOrder("n1", "n2");
    }

    @Test
    void leavesTimestampsWhereItIsSilent() {
        seed(1);
        sql().execute("UPDATE `subscribers` SET `updated_at` = '2001-01-01 00:00:00'");
        Instant before = await(subscribers().findOne()).updatedAt;

        run(subscribers().where(Subscriber_.email.eq("e0")).silent().update(Subscriber_.name.set("quiet")));
        run(subscribers().where(Subscriber_.email.eq("e0")).silent().increment(Subscriber_.visits, 1));

        Subscriber read = await(subscribers().findOne());
        assertThat(read.updatedAt).isEqualTo(before);
        assertThat(read.name).isEqualTo("quiet");
        assertThat(read.version).isEqualTo(2);
    }

    @Test
    @RequiresFeature(Feature.UPDATE_RETURNING)
    void emitsTheRowsThatItChanged() {
        seed(4);
        statements().clear();

        List<Subscriber> rows = await(subscribers()
                .where(Subscriber_.email.lt("e3"))
                .orderBy(Subscriber_.email.desc())
                .limit(2)
                .updateReturning(Subscriber_.name.set("new"), increment(Subscriber_.visits, 1)));

        assertThat(statements().count()).isEqualTo(1);
        assertThat(rows)
                .extracting(s -> s.email + s.name + s.visits + s.version)
                .containsExactlyInAnyOrder("e1new21", "e2new21");
        assertThat(rows).allMatch(s -> s.changed().isEmpty() && !s.isNew());
        assertThat(await(
                        subscribers().where(Subscriber_.email.eq("none")).updateReturning(Subscriber_.name.set("new"))))
                .isEmpty();
    }

    @Test
    void namesTheFeatureWhereItCannotEmitRows() {
        if (!database().server().dialect().features().contains(Feature.UPDATE_RETURNING)) {
            assertThatThrownBy(() -> await(subscribers()
                            .where(Subscriber_.email.eq("e0"))
                            .updateReturning(Subscriber_.name.set("new"))))
                    .isInstanceOf(UnsupportedFeatureException.class)
                    .hasMessageContaining("Subscriber");
        }
    }

    @Test
    void refusesAnOrderWithoutALimitAndAnOffset() {
        assertThatThrownBy(() -> run(authors()
                        .where(Author_.age.gt(1))
                        .orderBy(Author_.age.asc())
                        .update(Author_.age.set(1))))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("limit");
        assertThatThrownBy(() -> run(
                        authors().where(Author_.age.gt(1)).limit(2).offset(1).destroy()))
                .isInstanceOf(QueryException.class);
    }

    private List<Integer> visits() {
        return await(subscribers().orderBy(Subscriber_.email.asc()).all()).stream()
                .map(s -> s.visits)
                .toList();
    }

    private void seed(int count) {
        run(subscribers()
                .bulkCreate(IntStream.range(0, count)
                        .mapToObj(i -> subscribers().build(s -> s.email = "e" + i))
                        .toList())
                .run());
        statements().clear();
    }

    private void seedNotices(int count) {
        run(notices()
                .bulkCreate(IntStream.range(0, count)
                        .mapToObj(i -> notices().build(n -> n.subject = "n" + i))
                        .toList())
                .run());
    }

    private Repository<Subscriber, Long> subscribers() {
        return repository(Subscriber_.MODEL);
    }

    private Repository<Notice, Long> notices() {
        return repository(Notice_.MODEL);
    }
}
