package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reactiveorm.error.MappingException;
import org.reactiveorm.error.NonUniqueResultException;
import org.reactiveorm.test.contract.ProjectionContract.NameAndStatus;
import org.reactiveorm.test.model.Author.Status;
import org.reactiveorm.test.model.Author_;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/** Reading some attributes into a record by a constructor reference. */
public abstract class ProjectionContract extends StreamContract<NameAndStatus> {

    /** For bindings. */
    protected ProjectionContract() {}

    /** A result of two attributes. */
    public record NameAndStatus(String name, Status status) {}

    /** A result whose second component cannot be null. */
    public record NameAndYears(String name, int years) {}

    /** A result whose second component may be null. */
    public record NameAndAge(String name, @Nullable Integer age) {}

    @Override
    protected Flux<NameAndStatus> stream() {
        return authors()
                .orderBy(Author_.name.asc())
                .select(Author_.name, Author_.status)
                .into(NameAndStatus::new)
                .all();
    }

    @Override
    protected int position(NameAndStatus item) {
        return Integer.parseInt(item.name().substring("author-".length()));
    }

    @Test
    void readsOneAttribute() {
        seedAuthors(2);

        List<String> names =
                await(authors().select(Author_.name).into(name -> name).all());
        assertThat(names).containsExactlyInAnyOrder(authorName(0), authorName(1));
    }

    @Test
    void readsManyAttributes() {
        seedAuthors(1, (author, position) -> {
            author.age = 30;
            author.email = "ada@example.com";
        });

        List<String> texts = await(authors()
                .select(Author_.name, Author_.email, Author_.age, Author_.status, Author_.teamId)
                .into((name, email, age, status, team) -> name + email + age + status + team)
                .all());
        assertThat(texts).containsExactly(authorName(0) + "ada@example.com30ACTIVEnull");
    }

    @Test
    void readsOnlyTheColumnsItNeeds() {
        run(stream().then());

        assertThat(statements().texts()).hasSize(1).noneMatch(text -> text.contains("email") || text.contains("*"));
    }

    @Test
    void givesANullToAComponentThatTakesIt() {
        seedAuthors(1);

        assertThat(await(authors()
                        .select(Author_.name, Author_.age)
                        .into(NameAndAge::new)
                        .all()))
                .containsExactly(new NameAndAge(authorName(0), null));
    }

    @Test
    void refusesANullForAPrimitiveComponent() {
        seedAuthors(1);

        authors()
                .select(Author_.name, Author_.age)
                .into(NameAndYears::new)
                .all()
                .as(StepVerifier::create)
                .expectErrorSatisfies(error ->
                        assertThat(error).isInstanceOf(MappingException.class).hasMessageContaining("age"))
                .verify(LIMIT);
    }

    @Test
    void keepsConditionOrderAndLimit() {
        seedAuthors(10, (author, position) -> author.age = position);

        assertThat(await(authors()
                        .where(Author_.age.gt(3))
                        .orderBy(Author_.age.desc())
                        .limit(2)
                        .offset(1)
                        .select(Author_.name, Author_.age)
                        .into(NameAndYears::new)
                        .list()))
                .containsExactly(new NameAndYears(authorName(8), 8), new NameAndYears(authorName(7), 7));
    }

    @Test
    void readsTheOnlyAndTheFirstResult() {
        seedAuthors(3);
        var names = authors().orderBy(Author_.name.desc()).select(Author_.name).into(name -> name);

        assertThat(await(names.first())).isEqualTo(authorName(2));
        names.one()
                .as(StepVerifier::create)
                .expectError(NonUniqueResultException.class)
                .verify(LIMIT);
        assertThat(await(authors()
                        .where(Author_.name.eq(authorName(1)))
                        .select(Author_.name)
                        .into(name -> name)
                        .one()))
                .isEqualTo(authorName(1));
    }
}
