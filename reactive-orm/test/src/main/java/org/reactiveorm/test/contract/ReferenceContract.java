package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.reactiveorm.Orm;
import org.reactiveorm.Repository;
import org.reactiveorm.dialect.Feature;
import org.reactiveorm.error.ConstraintViolationException;
import org.reactiveorm.error.MappingException;
import org.reactiveorm.instance.Row;
import org.reactiveorm.metamodel.AttributeOptions;
import org.reactiveorm.metamodel.Reference;
import org.reactiveorm.sql.TableName;
import org.reactiveorm.test.Contract;
import org.reactiveorm.test.RequiresFeature;
import org.reactiveorm.test.model.Country;
import org.reactiveorm.test.model.Country_;
import org.reactiveorm.test.model.Parcel;
import org.reactiveorm.test.model.Parcel_;
import org.reactiveorm.test.model.Seat_;
import org.reactiveorm.test.model.Ticket;
import org.reactiveorm.test.model.Ticket_;
import org.reactiveorm.type.Deferral;
import org.reactiveorm.type.ReferentialAction;
import reactor.test.StepVerifier;

/** What foreign keys do when the row that they refer to goes, and when they are checked. */
public abstract class ReferenceContract extends Contract {

    /** For bindings. */
    protected ReferenceContract() {}

    @Test
    void removesTheRowWithTheRowThatItRefersTo() {
        Country iceland = country("IS");
        run(parcels().create(it -> {
            it.code = "a";
            it.origin.set(iceland);
        }));

        run(repository(Country_.MODEL).destroy(iceland));

        assertThat(await(parcels().withDeleted().count())).isZero();
    }

    @Test
    void refersToNoneWhenTheRowThatItRefersToIsGone() {
        Ticket ticket = await(repository(Ticket_.MODEL).create(it -> it.subject = "a"));
        Parcel parcel = await(parcels().create(it -> {
            it.code = "a";
            it.paidBy = ticket.id;
        }));

        run(ticket.destroy());

        assertThat(await(parcels().findByPk(Objects.requireNonNull(parcel.id))).paidBy)
                .isNull();
    }

    @Test
    void refusesAKeyThatRefersToNothing() {
        parcels()
                .create(it -> {
                    it.code = "a";
                    it.paidBy = new UUID(1, 2);
                })
                .as(StepVerifier::create)
                .expectError(ConstraintViolationException.class)
                .verify(LIMIT);
    }

    @Test
    void acceptsAKeyThatRefersToNothingWhereThereIsNoConstraint() {
        run(parcels().create(it -> {
            it.code = "a";
            it.destination.reference("XX");
        }));

        assertThat(await(parcels().include(Parcel_.destination).one())
                        .destination
                        .loaded())
                .isNull();
    }

    @Test
    void refersToAColumnOfATableThatIsNotMapped() {
        Orm orm = database().openFresh(builder -> builder).orm();
        Repository<Row, Object> codes = orm.define("Code", d -> d.string("name", 20));
        run(orm.sync());
        Row code = await(codes.create(it -> it.set("name", "a")));
        Repository<Row, Object> things = orm.define(
                "Thing", d -> d.bigint("code").with(o -> o.references(Reference.toTable(TableName.of("codes"), "id"))
                        .onDelete(ReferentialAction.CASCADE)));
        run(orm.sync());
        run(things.create(it -> it.set("code", code.get("id"))));

        things.create(it -> it.set("code", 4_711L))
                .as(StepVerifier::create)
                .expectError(ConstraintViolationException.class)
                .verify(LIMIT);
        run(code.destroy());
        assertThat(await(things.count())).isZero();
    }

    @Test
    @RequiresFeature(Feature.DEFERRABLE_CONSTRAINT)
    void checksADeferredReferenceAtTheEndOfTheTransaction() {
        Orm orm = database()
                .openFresh(builder -> builder.models(Country_.MODEL, Seat_.MODEL, Ticket_.MODEL))
                .orm();
        Repository<Row, Object> things = things(orm, o -> o.deferral(Deferral.INITIALLY_DEFERRED));
        run(orm.sync());

        run(orm.transaction(tx -> things.create(it -> it.set("code", "IS"))
                .then(orm.repository(Country_.MODEL).create(it -> {
                    it.code = "IS";
                    it.name = "Iceland";
                }))));

        assertThat(await(things.count())).isEqualTo(1);
        orm.transaction(tx -> things.create(it -> it.set("code", "XX")))
                .as(StepVerifier::create)
                .expectError(ConstraintViolationException.class)
                .verify(LIMIT);
        assertThat(await(things.count())).isEqualTo(1);
    }

    @Test
    void namesTheAttributeWhoseReferenceCannotBeDeferred() {
        namesTheMissing(Feature.DEFERRABLE_CONSTRAINT, o -> o.deferral(Deferral.INITIALLY_IMMEDIATE));
    }

    @Test
    void namesTheAttributeThatCannotBeSetToItsDefault() {
        namesTheMissing(Feature.REFERENCE_SET_DEFAULT, o -> o.onDelete(ReferentialAction.SET_DEFAULT));
    }

    @Test
    void refusesToSetARequiredKeyToNull() {
        Orm orm = database()
                .openFresh(builder -> builder.models(Country_.MODEL, Seat_.MODEL, Ticket_.MODEL))
                .orm();

        assertThatThrownBy(() -> things(orm, o -> o.notNull().onDelete(ReferentialAction.SET_NULL)))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("Thing.code");
    }

    private void namesTheMissing(Feature feature, UnaryOperator<AttributeOptions> options) {
        Orm orm = database()
                .openFresh(builder -> builder.models(Country_.MODEL, Seat_.MODEL, Ticket_.MODEL))
                .orm();
        if (database().server().dialect().features().contains(feature)) {
            things(orm, options);
            run(orm.sync());
            assertThat(await(orm.repository("Thing").count())).isZero();
        } else {
            assertThatThrownBy(() -> things(orm, options))
                    .isInstanceOf(MappingException.class)
                    .hasMessageContaining("Thing.code")
                    .hasMessageContaining(feature.name());
        }
    }

    private static Repository<Row, Object> things(Orm orm, UnaryOperator<AttributeOptions> options) {
        return orm.define(
                "Thing", d -> d.string("code", 2).references(Country_.MODEL).with(options));
    }

    private Country country(String code) {
        return await(repository(Country_.MODEL).create(it -> {
            it.code = code;
            it.name = code;
        }));
    }

    private Repository<Parcel, Long> parcels() {
        return repository(Parcel_.MODEL);
    }
}
