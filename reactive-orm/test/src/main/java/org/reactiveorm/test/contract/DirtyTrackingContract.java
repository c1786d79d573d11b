package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.reactiveorm.error.OrmException;
import org.reactiveorm.test.Contract;
import org.reactiveorm.test.model.Account;
import org.reactiveorm.test.model.Account_;
import org.reactiveorm.test.model.Author;
import org.reactiveorm.test.model.Author_;
import org.reactiveorm.test.model.Employee;
import org.reactiveorm.test.model.Employee_;
import org.reactiveorm.test.model.Sample;
import org.reactiveorm.test.model.Sample_;
import reactor.test.StepVerifier;

/** Instances know which attributes differ from their row, and a save writes these and nothing else. */
public abstract class DirtyTrackingContract extends Contract {

    /** For bindings. */
    protected DirtyTrackingContract() {}

    @Test
    void knowsWhatChanged() {
        Author read = adaRead();

        assertThat(read.changed()).isEmpty();
        read.age = 37;
        read.email = "ada@example.com";
        assertThat(read.changed()).containsExactlyInAnyOrder("age", "email");
        read.age = 36;
        read.email = null;
        assertThat(read.changed()).isEmpty();
    }

    @Test
    void knowsTheValueOfTheRow() {
        Author read = adaRead();
        read.age = 37;

        assertThat(read.previous(Author_.age)).isEqualTo(36);
        assertThat(read.previous(Author_.email)).isNull();
        run(read.save());
        assertThat(read.previous(Author_.age)).isEqualTo(37);
    }

    @Test
    void knowsTheValuesOfANewInstance() {
        Author built = authors().build(author -> author.name = "Ada");

        assertThat(built.changed()).contains("name", "status").doesNotContain("age", "email");
        assertThat(built.previous(Author_.name)).isNull();
    }

    @Test
    void writesChangedColumnsOnly() {
        Author read = adaRead();
        read.age = 37;
        statements().clear();

        run(read.save());

        assertThat(statements().texts()).hasSize(1);
        assertThat(statements().texts().get(0))
                .contains("age")
                .doesNotContain("email")
                .doesNotContain("status")
                .doesNotContain("name");
    }

    @Test
    void leavesColumnsThatOthersChangedAsTheyAre() {
        Author read = adaRead();
        sql().execute("UPDATE `authors` SET `email` = 'other@example.com'");
        read.age = 37;

        run(read.save());

        Author again = await(authors().findOne());
        assertThat(again.age).isEqualTo(37);
        assertThat(again.email).isEqualTo("other@example.com");
    }

    @Test
    void sendsNoStatementWhereNothingChanged() {
        Author read = adaRead();
        statements().clear();

        assertThat(await(read.save())).isSameAs(read);
        assertThat(await(read.update(author -> author.age = 36))).isSameAs(read);
        assertThat(statements().count()).isZero();
    }

    @Test
    void keepsTheTimestampWhereNothingChanged() {
        Employee saved = await(repository(Employee_.MODEL).create(employee -> employee.name = "Ada"));
        Instant before = saved.updatedAt;

        run(saved.save());

        assertThat(saved.updatedAt).isEqualTo(before);
    }

    @Test
    void isCleanAfterASave() {
        Author read = adaRead();
        read.age = 37;

        run(read.save());

        assertThat(read.changed()).isEmpty();
    }

    @Test
    void staysChangedAfterASaveThatFailed() {
        run(authors().create(author -> {
            author.name = "Eve";
            author.email = "eve@example.com";
        }));
        Author read = adaRead();
        read.email = "eve@example.com";

        read.save().as(StepVerifier::create).expectError(OrmException.class).verify(LIMIT);

        assertThat(read.changed()).containsExactly("email");
        read.email = "ada@example.com";
        run(read.save());
        assertThat(read.changed()).isEmpty();
    }

    @Test
    void staysNewAfterACreateThatFailed() {
        run(authors().create(author -> {
            author.name = "Eve";
            author.email = "eve@example.com";
        }));
        Author built = authors().build(author -> {
            author.name = "Ada";
            author.email = "eve@example.com";
        });

        built.save().as(StepVerifier::create).expectError(OrmException.class).verify(LIMIT);

        assertThat(built.isNew()).isTrue();
        built.email = "ada@example.com";
        run(built.save());
        assertThat(built.isNew()).isFalse();
        assertThat(await(authors().count())).isEqualTo(2);
    }

    @Test
    void neverWritesWhatWasNotRead() {
        adaRead();
        Author part = await(authors().attributes(Author_.name).first());
        part.name = "Ada L.";
        statements().clear();

        run(part.save());

        assertThat(statements().texts().get(0)).doesNotContain("age").doesNotContain("status");
        Author again = await(authors().findOne());
        assertThat(again.age).isEqualTo(36);
        assertThat(again.name).isEqualTo("Ada L.");
    }

    @Test
    void takesNoDifferenceInScaleForAChange() {
        run(repository(Account_.MODEL).create(account -> {
            account.owner = "Ada";
            account.balance = new BigDecimal("1.5");
        }));
        Account read = await(repository(Account_.MODEL).findOne());

        read.balance = new BigDecimal("1.50");

        assertThat(read.changed()).isEmpty();
    }

    @Test
    void isCleanAfterAnInstantWasWrittenMoreExactlyThanItIsKept() {
        Instant exact = Instant.parse("2024-02-29T12:00:00.123456789Z");
        Sample saved = await(repository(Sample_.MODEL).create(sample -> sample.moment = exact));

        Sample read = await(repository(Sample_.MODEL).findOne());

        assertThat(saved.changed()).isEmpty();
        assertThat(read.changed()).isEmpty();
    }

    @Test
    void seesAnInstanceThatWasAttachedAsNewWithoutAnId() {
        Author own = new Author();
        own.name = "Ada";

        assertThat(authors().attach(own).isNew()).isTrue();
    }

    private Author adaRead() {
        run(authors().create(author -> {
            author.name = "Ada";
            author.age = 36;
        }));
        return await(authors().where(Author_.name.eq("Ada")).one());
    }
}
