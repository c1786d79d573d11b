package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reactiveorm.Orm;
import org.reactiveorm.Repository;
import org.reactiveorm.error.MappingException;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.instance.Row;
import org.reactiveorm.query.Condition;
import org.reactiveorm.test.Contract;
import org.reactiveorm.test.model.Contact;
import org.reactiveorm.test.model.Contact_;
import org.reactiveorm.test.model.Email;
import org.reactiveorm.test.model.Money;
import org.reactiveorm.type.ColumnCodec;
import org.reactiveorm.type.DataType;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** Attributes of classes of the program's own, stored by its codecs. */
public abstract class CustomTypeContract extends Contract {

    /** For bindings. */
    protected CustomTypeContract() {}

    @Test
    void keepsValues() {
        Contact saved = create("Ada@X", 1_234, "a", "b");

        Contact read = await(contacts().findByPk(id(saved)));
        assertThat(read.email).isEqualTo(new Email("ada@x"));
        assertThat(read.balance).isEqualTo(new Money(1_234));
        assertThat(read.labels).containsExactly("a", "b");
        assertThat(sql().rows("SELECT `email` FROM `contacts`")).containsExactly("ada@x");
        assertThat(new BigDecimal(sql().rows("SELECT `balance` FROM `contacts`").get(0)))
                .isEqualByComparingTo("12.34");
    }

    @Test
    void keepsMissingValues() {
        Contact saved = await(contacts().create(contact -> {}));

        Contact read = await(contacts().findByPk(id(saved)));
        assertThat(read.email).isNull();
        assertThat(read.labels).isNull();
        assertThat(await(contacts().where(Contact_.balance.isNull()).count())).isEqualTo(1);
    }

    @Test
    void findsByValues() {
        create("a@x", 100);
        create("b@x", 900);
        create("c@x", 1_000);

        assertThat(cents(Contact_.email.eq(new Email("B@X")))).containsExactly(900L);
        assertThat(cents(Contact_.email.in(new Email("a@x"), new Email("c@x")))).containsExactly(100L, 1_000L);
        assertThat(cents(Contact_.balance.in(new Money(100), new Money(900)))).containsExactly(100L, 900L);
        assertThat(cents(Contact_.balance.gte(new Money(900)))).containsExactly(900L, 1_000L);
        assertThat(cents(Contact_.balance.between(new Money(100), new Money(900))))
                .containsExactly(100L, 900L);
    }

    @Test
    void ordersAndProjects() {
        create("a@x", 1_000);
        create("b@x", 900);

        assertThat(await(contacts()
                        .orderBy(Contact_.balance.asc())
                        .select(Contact_.email, Contact_.balance)
                        .into((email, balance) -> email.text() + balance.cents())
                        .all()))
                .containsExactly("b@x900", "a@x1000");
        assertThat(await(contacts()
                        .select(Contact_.balance.max())
                        .into(money -> money)
                        .all()))
                .containsExactly(new Money(1_000));
    }

    @Test
    void pagesFollowTheColumn() {
        List<Contact> rows = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            rows.add(built("c" + i + "@x", i % 7));
        }
        run(contacts().bulkCreate(rows).run());

        List<Contact> read =
                await(contacts().orderBy(Contact_.balance.asc()).all().limitRate(40));

        assertThat(read)
                .extracting(contact -> contact.id)
                .doesNotHaveDuplicates()
                .hasSize(100);
        assertThat(read)
                .extracting(contact -> Objects.requireNonNull(contact.balance).cents())
                .isSorted();
    }

    @Test
    void writesInBulk() {
        run(contacts()
                .bulkCreate(List.of(built("a@x", 1, "p"), built("b@x", 2, "q", "r"), built("c@x", null)))
                .run());
        List<Contact> rows = await(contacts().orderBy(Contact_.email.asc()).list());
        assertThat(rows).extracting(contact -> contact.balance).containsExactly(new Money(1), new Money(2), null);

        rows.get(0).balance = new Money(10);
        rows.get(1).balance = new Money(20);
        assertThat(await(contacts().bulkUpdate(rows))).isEqualTo(2);
        run(contacts()
                .upsert(contact -> {
                    contact.email = new Email("C@X");
                    contact.balance = new Money(30);
                })
                .run());
        run(contacts().where(Contact_.email.eq(new Email("a@x"))).update(Contact_.balance.set(new Money(11))));

        assertThat(cents(Contact_.balance.isNotNull())).containsExactly(11L, 20L, 30L);
    }

    @Test
    void noticesWhatChangedInPlace() {
        Contact saved = create("a@x", 1, "p");
        labels(saved).add("q");
        assertThat(saved.changed()).containsExactly("labels");
        assertThat(saved.previous(Contact_.labels)).containsExactly("p");
        run(saved.save());
        assertThat(saved.changed()).isEmpty();

        Contact read = await(contacts().findByPk(id(saved)));
        assertThat(read.labels).containsExactly("p", "q");
        labels(read).remove("p");
        Objects.requireNonNull(read.previous(Contact_.labels)).clear();
        statements().clear();
        run(read.save());
        run(read.save());

        assertThat(statements().texts()).singleElement().asString().doesNotContain("balance");
        assertThat(await(contacts().findByPk(id(saved))).labels).containsExactly("q");
    }

    @Test
    void writesNothingForAnEqualValue() {
        Contact read = await(contacts().findByPk(id(create("a@x", 1, "p"))));
        read.labels = new ArrayList<>(List.of("p"));
        read.email = new Email("a@x");
        statements().clear();

        run(read.save());

        assertThat(statements().count()).isZero();
    }

    @Test
    void aPartialReadOverwritesNothing() {
        Contact saved = create("a@x", 1, "p");

        Contact part = await(contacts().attributes(Contact_.email).first());
        part.email = new Email("b@x");
        run(part.save());

        Contact read = await(contacts().findByPk(id(saved)));
        assertThat(read.email).isEqualTo(new Email("b@x"));
        assertThat(read.labels).containsExactly("p");
        assertThat(read.balance).isEqualTo(new Money(1));
    }

    @Test
    void anErrorOfACodecNamesTheAttribute() {
        create("a@x", 1);
        sql().execute("UPDATE `contacts` SET `email` = 'nobody'");

        refused(contacts().findOne(), MappingException.class, "Contact.email", "IllegalArgumentException");
        Email unwritable = new Email("unwritable@x");
        refused(
                contacts().create(contact -> contact.email = unwritable),
                QueryException.class,
                "Contact.email",
                "IllegalStateException");
        refused(
                Mono.defer(() -> contacts().where(Contact_.email.eq(unwritable)).count()),
                QueryException.class,
                "Contact.email",
                "IllegalStateException");
        refused(
                Mono.defer(() -> contacts().where(Contact_.email.in(unwritable)).count()),
                QueryException.class,
                "Contact.email",
                "IllegalStateException");
    }

    @Test
    void bindsAndReadsInRawSql() {
        create("a@x", 1);
        create("b@x", 2);
        DataType<Email> type = DataType.TEXT.as(Email.class, new Email.Stored());

        char quote = database().server().dialect().quote("q").charAt(0);
        List<@Nullable Email> found =
                await(orm().sql("SELECT `email` FROM `contacts` WHERE `email` = :email".replace('`', quote))
                        .bind("email", new Email("B@x"), type)
                        .map(row -> row.get("email", type))
                        .all());

        assertThat(found).containsExactly(new Email("b@x"));
    }

    @Test
    void modelsOfTheRunTimeHaveThemToo() {
        Orm fresh = database().openFresh(builder -> builder).orm();
        Repository<Row, Object> purses =
                fresh.define("Purse", d -> d.attribute("held", DataType.BIGINT.as(Money.class, new CentsAsLong()))
                        .notNull());
        run(fresh.sync());

        run(purses.create(row -> row.set("held", new Money(7))));

        assertThat(await(purses.findOne()).get("held", Money.class)).isEqualTo(new Money(7));
    }

    @Test
    void aValueByNameMustBeOfTheClass() {
        Contact built = contacts().build();

        built.set("email", new Email("a@x"));
        assertThatThrownBy(() -> built.set("email", "b@x"))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("Contact.email holds Email");
        assertThat(built.email).isEqualTo(new Email("a@x"));
    }

    @Test
    void refusesACodecForAnId() {
        Orm fresh = database().openFresh(builder -> builder).orm();

        assertThatThrownBy(() ->
                        fresh.define("Purse", d -> d.attribute("id", DataType.BIGINT.as(Money.class, new CentsAsLong()))
                                .id()))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("Purse.id is the id and cannot have a codec");
    }

    /** Amounts as whole numbers. */
    private static final class CentsAsLong implements ColumnCodec<Money, Long> {

        @Override
        public Long write(Money value) {
            return value.cents();
        }

        @Override
        public Money read(Long stored) {
            return new Money(stored);
        }
    }

    private static void refused(Mono<?> work, Class<? extends Throwable> type, String... parts) {
        Consumer<Throwable> check = error -> assertThat(error)
                .isInstanceOf(type)
                .hasMessageContainingAll(parts)
                .hasMessageNotContaining("nobody")
                .hasMessageNotContaining("unwritable");
        work.as(StepVerifier::create).expectErrorSatisfies(check).verify(LIMIT);
    }

    private List<Long> cents(Condition<Contact> condition) {
        return await(contacts()
                .where(condition)
                .orderBy(Contact_.balance.asc())
                .select(Contact_.balance)
                .into(Money::cents)
                .all());
    }

    private Contact create(String email, int cents, String... labels) {
        Contact built = built(email, cents, labels);
        run(built.save());
        return built;
    }

    private Contact built(String email, @Nullable Integer cents, String... labels) {
        Contact built = contacts().build();
        built.email = new Email(email);
        built.balance = cents == null ? null : new Money(cents);
        built.labels = new ArrayList<>(List.of(labels));
        return built;
    }

    private static List<String> labels(Contact contact) {
        return Objects.requireNonNull(contact.labels);
    }

    private Repository<Contact, Long> contacts() {
        return repository(Contact_.MODEL);
    }

    private static Long id(Contact contact) {
        return Objects.requireNonNull(contact.id);
    }
}
