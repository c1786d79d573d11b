package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reactiveorm.query.Assignment.decrement;
import static org.reactiveorm.query.Assignment.increment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reactiveorm.Repository;
import org.reactiveorm.error.EntityNotFoundException;
import org.reactiveorm.error.NotLoadedException;
import org.reactiveorm.error.OptimisticLockException;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.test.Contract;
import org.reactiveorm.test.model.Author;
import org.reactiveorm.test.model.Author_;
import org.reactiveorm.test.model.Notice;
import org.reactiveorm.test.model.Notice_;
import org.reactiveorm.test.model.Person;
import org.reactiveorm.test.model.Person_;
import org.reactiveorm.test.model.Post;
import org.reactiveorm.test.model.Post_;
import org.reactiveorm.test.model.Sample;
import org.reactiveorm.test.model.Sample.Color;
import org.reactiveorm.test.model.Sample_;
import org.reactiveorm.test.model.Subscriber;
import org.reactiveorm.test.model.Subscriber_;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** What an instance can tell of itself and do with its own row. */
public abstract class InstanceContract extends Contract {

    /** For bindings. */
    protected InstanceContract() {}

    @Test
    void getsAndSetsByAttribute() {
        Author ada = authors().build(author -> author.name = "Ada");

        assertThat(ada.get(Author_.name)).isEqualTo("Ada");
        assertThat(ada.set(Author_.age, 36)).isSameAs(ada);
        assertThat(ada.age).isEqualTo(36);
        assertThat(ada.set(Author_.age, null).age).isNull();
    }

    @Test
    void getsAndSetsByName() {
        Author ada = authors().build();

        ada.set("name", "Ada").set("age", 36L).set("status", "RETIRED");

        assertThat(ada.get("name")).isEqualTo("Ada");
        assertThat(ada.get("age")).isEqualTo(36);
        assertThat(ada.get("status")).isEqualTo(Author.Status.RETIRED);
        assertThat(ada.set("age", null).get("age")).isNull();
        assertThatThrownBy(() -> ada.set("nmae", "Ada"))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("name");
        assertThatThrownBy(() -> ada.get("nmae")).isInstanceOf(QueryException.class);
    }

    @Test
    void convertsWhatAValueSpells() {
        Sample sample = repository(Sample_.MODEL).build();
        UUID code = UUID.randomUUID();

        sample.set("small", "7").set("large", 8).set("truth", "true").set("amount", 1.5);
        sample.set("day", "2026-01-02").set("moment", "2026-01-02T03:04:05Z").set("code", code.toString());
        sample.set("color", "GREEN");

        assertThat(sample.small).isEqualTo(7);
        assertThat(sample.large).isEqualTo(8L);
        assertThat(sample.truth).isTrue();
        assertThat(sample.amount).isEqualByComparingTo(new BigDecimal("1.5"));
        assertThat(sample.day).isEqualTo(LocalDate.of(2026, 1, 2));
        assertThat(sample.moment).isEqualTo(Instant.parse("2026-01-02T03:04:05Z"));
        assertThat(sample.code).isEqualTo(code);
        assertThat(sample.color).isEqualTo(Color.GREEN);
    }

    @Test
    void refusesValuesThatAnAttributeCannotHold() {
        Sample sample = repository(Sample_.MODEL).build();
        Map<String, Object> wrong = Map.of(
                "small",
                5_000_000_000L,
                "large",
                1.5,
                "truth",
                "maybe",
                "color",
                "BLUE",
                "day",
                "tomorrow",
                "code",
                "secret",
                "word",
                5,
                "amount",
                true);

        wrong.forEach((name, value) -> assertThatThrownBy(() -> sample.set(name, value))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("Sample." + name)
                .hasMessageNotContaining("secret"));
        assertThat(sample.changed()).isEmpty();
        assertThatThrownBy(() -> repository(Subscriber_.MODEL).build().set("visits", null))
                .isInstanceOf(QueryException.class);
    }

    @Test
    void takesOnlyWhatIsAllowed() {
        Author ada = authors().build();
        Map<String, Object> form = new HashMap<>(Map.of("name", "Ada", "age", "36", "id", 7, "nonsense", "x"));
        form.put("email", null);

        ada.setAttributes(form, Author_.name, Author_.age, Author_.status);

        assertThat(ada.name).isEqualTo("Ada");
        assertThat(ada.age).isEqualTo(36);
        assertThat(ada.id).isNull();
        assertThat(ada.status).isEqualTo(Author.Status.ACTIVE);
        assertThatThrownBy(() -> ada.setAttributes(Map.of("name", "Eve", "age", "old"), Author_.name, Author_.age))
                .isInstanceOf(QueryException.class);
        assertThat(ada.name).isEqualTo("Ada");
    }

    @Test
    void tellsWhatChangedAndFromWhat() {
        Author ada = ada();
        ada.age = 37;
        ada.email = "ada@x";

        assertThat(ada.changed(Author_.age)).isTrue();
        assertThat(ada.changed(Author_.name)).isFalse();
        assertThat(ada.previous())
                .containsEntry("age", 36)
                .containsEntry("email", null)
                .hasSize(2);
        assertThat(authors().build(a -> a.name = "Eve").previous()).isEmpty();
    }

    @Test
    void refusesToGetWhatWasNotRead() {
        ada();
        Author part = await(authors().attributes(Author_.name).first());

        assertThat(part.get(Author_.name)).isEqualTo("Ada");
        assertThatThrownBy(() -> part.get(Author_.age)).isInstanceOf(NotLoadedException.class);
        assertThatThrownBy(() -> part.get("age")).isInstanceOf(NotLoadedException.class);
        assertThat(part.set(Author_.age, 5).get(Author_.age)).isEqualTo(5);
        assertThat(part.toMap()).containsKeys("id", "name", "age").doesNotContainKey("email");
    }

    @Test
    void neverOverwritesWhatWasNotRead() {
        ada();
        Author part = await(authors().attributes(Author_.name).first());
        part.name = "Ada L.";

        run(part.save());
        run(part.reload());

        assertThat(part.age).isEqualTo(36);
        assertThat(part.name).isEqualTo("Ada L.");
    }

    @Test
    void becomesAMapWithWhatWasLoaded() {
        seedAuthorsWithPosts(1, 2);

        Author author = await(authors()
                .include(Author_.posts, posts -> posts.include(Post_.author))
                .first());
        Map<String, Object> map = author.toMap();

        assertThat(map).containsEntry("name", authorName(0)).doesNotContainKey("team");
        assertThat((List<?>) map.get("posts"))
                .hasSize(2)
                .allSatisfy(post -> assertThat(((Map<?, ?>) post).get("author")).isInstanceOf(Map.class));
        map.put("name", "of the map only");
        assertThat(author.name).isEqualTo(authorName(0));
    }

    @Test
    void leavesAnInstanceOutOfItself() {
        Author ada = ada();
        Post post = posts().build(p -> p.author.set(ada));

        assertThat(post.toMap()).extractingByKey("author").isInstanceOf(Map.class);
        assertThat(repository(Person_.MODEL).toMap(new Person())).containsKey("fullName");
    }

    @Test
    void isTheSameAsTheRowReadAgain() {
        Author ada = ada();
        Author read = await(authors().findOne());
        Post post = await(posts().create(p -> p.title = "a"));

        assertThat(ada).isNotSameAs(read).isNotEqualTo(read);
        assertThat(ada.isSame(read)).isTrue();
        assertThat(ada.isSame(ada)).isTrue();
        assertThat(ada.isSame(post)).isFalse();
        assertThat(ada.isSame(null)).isFalse();
        assertThat(authors().build().isSame(authors().build())).isFalse();
        assertThat(authors().isSame(ada, read)).isTrue();
    }

    @Test
    void tellsWhetherItIsDeleted() {
        Notice notice = notice();

        assertThat(notice.isDeleted()).isFalse();
        run(notice.destroy());
        assertThat(notice.isDeleted()).isTrue();
        run(notice.restore());
        assertThat(notice.isDeleted()).isFalse();
        assertThat(ada().isDeleted()).isFalse();
    }

    @Test
    void removesItsRowForGood() {
        Notice notice = notice();

        run(notice.forceDestroy());

        assertThat(notice.isNew()).isTrue();
        assertThat(await(repository(Notice_.MODEL).withDeleted().exists())).isFalse();
        Subscriber stale = subscriber();
        run(await(subscribers().findOne()).update(s -> s.name = "b"));
        stale.forceDestroy()
                .as(StepVerifier::create)
                .expectError(OptimisticLockException.class)
                .verify(LIMIT);
    }

    @Test
    void savesTheNamedFieldsOnly() {
        Subscriber known = subscriber();
        known.name = "b";
        known.visits = 9;

        run(known.save(options -> options.fields(Subscriber_.name)));

        assertThat(known.changed()).containsExactly("visits");
        assertThat(known.version).isEqualTo(1);
        Subscriber read = await(subscribers().findOne());
        assertThat(read.name).isEqualTo("b");
        assertThat(read.visits).isEqualTo(1);
        statements().clear();
        run(known.save(options -> options.fields(Subscriber_.name)));
        assertThat(statements().count()).isZero();
        run(known.save());
        assertThat(await(subscribers().findOne()).visits).isEqualTo(9);
    }

    @Test
    void createsWithTheNamedFieldsOnly() {
        Author built = authors().build(author -> {
            author.name = "Ada";
            author.email = "ada@x";
            author.age = 36;
        });

        run(authors().create(built, options -> options.fields(Author_.name, Author_.status, Author_.age)));

        Author read = await(authors().findOne());
        assertThat(read.email).isNull();
        assertThat(read.age).isEqualTo(36);
        assertThat(built.id).isEqualTo(read.id);
        assertThat(built.changed()).containsExactly("email");
        run(built.save());
        assertThat(await(authors().findOne()).email).isEqualTo("ada@x");
    }

    @Test
    void savesSilently() {
        Subscriber known = subscriber();
        sql().execute("UPDATE `subscribers` SET `updated_at` = '2001-01-01 00:00:00'");
        run(known.reload());
        Instant before = known.updatedAt;

        run(known.update(s -> s.name = "loud"));
        assertThat(known.updatedAt).isAfter(before);
        sql().execute("UPDATE `subscribers` SET `updated_at` = '2001-01-01 00:00:00'");
        run(known.reload());
        known.name = "quiet";
        run(subscribers().save(known, options -> options.silent()));

        Subscriber read = await(subscribers().findOne());
        assertThat(read.updatedAt).isEqualTo(before).isEqualTo(known.updatedAt);
        assertThat(read.name).isEqualTo("quiet");
        assertThat(read.version).isEqualTo(known.version).isEqualTo(2);
    }

    @Test
    void incrementsItsRowAndItself() {
        Subscriber known = subscriber();
        known.points = 3L;
        run(known.save());
        sql().execute("UPDATE `subscribers` SET `visits` = 40");
        known.name = "unsaved";

        run(known.increment(Subscriber_.visits, 2));
        assertThat(known.visits).isEqualTo(42);
        run(subscribers().increment(known, increment(Subscriber_.visits, 1), decrement(Subscriber_.points, 1L)));

        assertThat(known.visits).isEqualTo(43);
        assertThat(known.points).isEqualTo(2L);
        assertThat(known.changed()).containsExactly("name");
        assertThat(known.version).isEqualTo(3);
        run(known.save());
        Subscriber read = await(subscribers().findOne());
        assertThat(read.visits).isEqualTo(43);
        assertThat(read.name).isEqualTo("unsaved");
    }

    @Test
    void staysStaleWhenItIsIncremented() {
        Subscriber stale = subscriber();
        run(await(subscribers().findOne()).update(s -> s.name = "by another"));

        run(stale.increment(Subscriber_.visits, 1));

        assertThat(stale.visits).isEqualTo(2);
        stale.update(s -> s.name = "blind")
                .as(StepVerifier::create)
                .expectError(OptimisticLockException.class)
                .verify(LIMIT);
    }

    @Test
    void losesNoIncrementOfManyInstances() {
        Subscriber known = subscriber();

        run(Flux.range(0, 20)
                .flatMap(i -> subscribers().findOne().flatMap(copy -> copy.decrement(Subscriber_.visits, 1)), 20)
                .then());

        assertThat(await(known.reload()).visits).isEqualTo(-19);
    }

    @Test
    void refusesToIncrementARowThatIsNotThere() {
        Subscriber known = subscriber();
        run(await(subscribers().findOne()).destroy());

        expect(known.increment(Subscriber_.visits, 1), EntityNotFoundException.class);
        expect(subscribers().build(s -> s.email = "new@x").increment(Subscriber_.visits, 1), QueryException.class);
        expect(subscribers().increment(known), QueryException.class);
    }

    private static void expect(Mono<?> write, Class<? extends Throwable> error) {
        write.as(StepVerifier::create).expectError(error).verify(LIMIT);
    }

    private Author ada() {
        return await(authors().create(author -> {
            author.name = "Ada";
            author.age = 36;
        }));
    }

    private Subscriber subscriber() {
        return await(subscribers().create(s -> s.email = "ada@x"));
    }

    private Notice notice() {
        return await(repository(Notice_.MODEL).create(notice -> notice.subject = "a"));
    }

    private Repository<Subscriber, Long> subscribers() {
        return repository(Subscriber_.MODEL);
    }
}
