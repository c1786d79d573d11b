package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reactiveorm.query.function.Functions.caseWhen;
import static org.reactiveorm.query.function.Functions.countRows;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.test.Contract;
import org.reactiveorm.test.model.Author.Status;
import org.reactiveorm.test.model.Author_;
import org.reactiveorm.test.model.Post_;
import org.reactiveorm.test.model.Team;
import org.reactiveorm.test.model.Team_;

/** Aggregates: of all rows, of groups, with conditions on groups; and results that are read once. */
public abstract class AggregateContract extends Contract {

    /** For bindings. */
    protected AggregateContract() {}

    /** A group and its size. */
    public record StatusCount(Status status, long authors) {}

    /** A group and its figures. */
    public record Ages(Status status, @Nullable Integer youngest, @Nullable Integer oldest, @Nullable BigDecimal sum) {}

    @Test
    void aggregatesNoRows() {
        assertThat(await(authors().count())).isZero();
        assertThat(await(authors().count(Author_.age))).isZero();
        assertThat(authors().sum(Author_.age).block(LIMIT)).isNull();
        assertThat(authors().min(Author_.age).block(LIMIT)).isNull();
        assertThat(authors().max(Author_.age).block(LIMIT)).isNull();
    }

    @Test
    void aggregatesOneRow() {
        seedAges(30);

        assertThat(await(authors().sum(Author_.age))).isEqualByComparingTo("30");
        assertThat(await(authors().min(Author_.age))).isEqualTo(30);
        assertThat(await(authors().max(Author_.age))).isEqualTo(30);
    }

    @Test
    void aggregatesManyRowsWithoutTheMissingValues() {
        seedAges(10, 20, 20, null);

        assertThat(await(authors().count())).isEqualTo(4);
        assertThat(await(authors().count(Author_.age))).isEqualTo(3);
        assertThat(await(authors().countDistinct(Author_.age))).isEqualTo(2);
        assertThat(await(authors().sum(Author_.age))).isEqualByComparingTo("50");
        assertThat(await(authors().min(Author_.age))).isEqualTo(10);
        assertThat(await(authors().max(Author_.age))).isEqualTo(20);
        assertThat(await(authors().max(Author_.name))).isEqualTo(authorName(3));
        assertThat(statements().texts()).hasSize(7);
    }

    @Test
    void aggregatesTheRowsOfACondition() {
        seedAges(10, 20, 30, null);

        assertThat(await(authors().where(Author_.age.gt(10)).sum(Author_.age))).isEqualByComparingTo("50");
        assertThat(await(authors().where(Author_.age.gt(10)).min(Author_.age))).isEqualTo(20);
        assertThat(await(authors()
                        .where(Author_.age.gt(10))
                        .orderBy(Author_.age.asc())
                        .limit(1)
                        .max(Author_.age)))
                .isEqualTo(30);
    }

    @Test
    void aggregatesWhatIsComputed() {
        seedAges(10, 20, null);

        assertThat(await(authors().aggregate(Author_.age.times(2).max()))).isEqualTo(40);
        assertThat(await(authors()
                        .aggregate(caseWhen(Author_.age.gt(15), Author_.age)
                                .otherwiseNull()
                                .count())))
                .isEqualTo(1);
        assertThat(await(authors().aggregate(Author_.age.max().minus(Author_.age.min()))))
                .isEqualTo(10);
    }

    @Test
    void sumsBeyondTheTypeOfTheAttribute() {
        seedAges(Integer.MAX_VALUE, Integer.MAX_VALUE);

        assertThat(await(authors().sum(Author_.age)))
                .isEqualByComparingTo(BigDecimal.valueOf(Integer.MAX_VALUE).multiply(BigDecimal.valueOf(2)));
    }

    @Test
    void groups() {
        seedStatuses();

        assertThat(await(authors()
                        .groupBy(Author_.status)
                        .orderBy(Author_.status.asc())
                        .select(Author_.status, countRows())
                        .into(StatusCount::new)
                        .all()))
                .containsExactly(new StatusCount(Status.ACTIVE, 3), new StatusCount(Status.RETIRED, 2));
        assertThat(await(authors()
                        .groupBy(Author_.status)
                        .orderBy(Author_.age.sum().desc())
                        .select(Author_.status, Author_.age.min(), Author_.age.max(), Author_.age.sum())
                        .into(Ages::new)
                        .all()))
                .containsExactly(
                        new Ages(Status.RETIRED, 70, 80, new BigDecimal("150")),
                        new Ages(Status.ACTIVE, 10, 30, new BigDecimal("40")));
    }

    @Test
    void groupsNoRowsIntoNoGroups() {
        assertThat(await(authors()
                        .groupBy(Author_.status)
                        .select(Author_.status, countRows())
                        .into(StatusCount::new)
                        .all()))
                .isEmpty();
    }

    @Test
    void keepsGroupsForWhichAConditionHolds() {
        seedStatuses();

        assertThat(await(authors()
                        .groupBy(Author_.status)
                        .having(Author_.id.count().gt(2L))
                        .select(Author_.status, countRows())
                        .into(StatusCount::new)
                        .all()))
                .containsExactly(new StatusCount(Status.ACTIVE, 3));
        assertThat(await(authors()
                        .where(Author_.age.gt(10))
                        .groupBy(Author_.status)
                        .having(Author_.age.sum().gte(new BigDecimal("30")))
                        .having(countRows().lt(2L))
                        .select(Author_.status)
                        .into(status -> status)
                        .all()))
                .containsExactly(Status.ACTIVE);
    }

    @Test
    void groupsByWhatIsComputedAndAlongPaths() {
        seedStatuses();
        Team team = await(teams().create(row -> row.name = "Red"));
        run(authors().where(Author_.age.lt(50)).update(Author_.teamId.set(team.id)));

        assertThat(await(authors()
                        .groupBy(Author_.team.path(Team_.name))
                        .orderBy(Author_.id.count().desc())
                        .select(Author_.team.path(Team_.name), countRows())
                        .into((name, count) -> name + count)
                        .all()))
                .containsExactlyInAnyOrder("Red2", "null3");
        assertThat(await(authors()
                        .groupBy(Author_.name.length())
                        .select(Author_.name.length(), countRows())
                        .into((length, count) -> length + ":" + count)
                        .all()))
                .containsExactly("13:5");
    }

    @Test
    void readsEachResultOnce() {
        seedAges(10, 20, 20, null, null);

        assertThat(await(authors()
                        .where(Author_.age.isNotNull())
                        .distinct()
                        .orderBy(Author_.age.desc())
                        .select(Author_.age)
                        .into(age -> age)
                        .all()))
                .containsExactly(20, 10);
    }

    @Test
    void limitsGroups() {
        seedStatuses();

        assertThat(await(authors()
                        .groupBy(Author_.status)
                        .orderBy(Author_.status.asc())
                        .offset(1)
                        .limit(1)
                        .select(Author_.status)
                        .into(status -> status)
                        .all()))
                .containsExactly(Status.RETIRED);
    }

    @Test
    void refusesToReadInstancesOfGroups() {
        assertThatThrownBy(() -> authors().groupBy(Author_.status).all())
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("select(");
        assertThatThrownBy(() -> authors().distinct().count()).isInstanceOf(QueryException.class);
        assertThatThrownBy(() -> authors().groupBy(Author_.status).destroy()).isInstanceOf(QueryException.class);
        assertThatThrownBy(() -> authors()
                        .groupBy(Author_.status)
                        .where(Author_.age.gt(1))
                        .update(Author_.age.set(1)))
                .isInstanceOf(QueryException.class);
        assertThat(statements().texts()).isEmpty();
    }

    @Test
    void findsValuesAmongThoseOfGroups() {
        seedAuthorsWithPosts(3, 2);

        assertThat(await(authors()
                        .where(Author_.id.in(posts().groupBy(Post_.authorId)
                                .having(Post_.id.count().gte(2L))
                                .select(Post_.authorId)))
                        .count()))
                .isEqualTo(3);
    }

    private void seedAges(@Nullable Integer... ages) {
        seedAuthors(ages.length, (author, position) -> author.age = ages[position]);
    }

    private void seedStatuses() {
        List<Integer> ages = List.of(10, 30, 70, 80);
        seedAuthors(5, (author, position) -> {
            author.age = position < 4 ? ages.get(position) : null;
            author.status = position == 2 || position == 3 ? Status.RETIRED : Status.ACTIVE;
        });
    }
}
