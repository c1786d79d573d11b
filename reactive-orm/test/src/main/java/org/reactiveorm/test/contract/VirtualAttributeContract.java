package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.reactiveorm.Orm;
import org.reactiveorm.Repository;
import org.reactiveorm.error.MappingException;
import org.reactiveorm.error.NotLoadedException;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.instance.Row;
import org.reactiveorm.test.Contract;
import org.reactiveorm.test.model.type.Visitor;
import org.reactiveorm.test.model.type.Visitor_;

/** Values that a model makes of its attributes: read and set by name, never stored and never queried. */
public abstract class VirtualAttributeContract extends Contract {

    /** For bindings. */
    protected VirtualAttributeContract() {}

    @Test
    void isReadByNameAndByConstant() {
        Visitor ada = ada();

        assertThat(ada.get("fullName")).isEqualTo("Ada King");
        assertThat(ada.get(Visitor_.fullName)).isEqualTo("Ada King");
        assertThat(ada.get(Visitor_.age)).isEqualTo(185);
        assertThat(ada.get("alone")).isEqualTo(false);
        assertThat(ada.toMap())
                .containsEntry("fullName", "Ada King")
                .containsEntry("age", 185)
                .containsEntry("alone", false);
    }

    @Test
    void readsWhatItNeedsWhereItIsNamed() {
        ada();
        statements().clear();

        Visitor read = await(visitors().attributes(Visitor_.fullName).first());

        assertThat(statements().texts())
                .singleElement()
                .asString()
                .contains("first_name", "last_name")
                .doesNotContain("birth_year")
                .doesNotContain("full_name");
        assertThat(read.get("fullName")).isEqualTo("Ada King");
        assertThat(read.toMap())
                .containsKeys("id", "firstName", "lastName", "fullName")
                .doesNotContainKeys("age", "alone");
        assertThat(await(visitors()
                                .attributes(Visitor_.fullName, Visitor_.firstName)
                                .first())
                        .lastName)
                .isEqualTo("King");
        assertThat(await(visitors().attributes(Visitor_.alone).first()).toMap()).containsKeys("age", "birthYear");
        assertThat(await(visitors().attributes(Visitor_.age).maps().all())).containsExactly(Map.of("birthYear", 1815));
    }

    @Test
    void isNotLoadedWhereOneThatItNeedsIsNot() {
        ada();
        Visitor part = await(visitors().attributes(Visitor_.firstName).first());

        assertThatThrownBy(() -> part.get("fullName"))
                .isInstanceOf(NotLoadedException.class)
                .hasMessageContaining("Visitor.lastName")
                .hasMessageContaining("fullName")
                .hasMessageContaining("attributes(");
        assertThatThrownBy(() -> part.get(Visitor_.alone)).isInstanceOf(NotLoadedException.class);
        assertThat(part.toMap()).containsOnlyKeys("id", "firstName");
        part.lastName = "Lovelace";
        assertThat(part.get("fullName")).isEqualTo("Ada Lovelace");
    }

    @Test
    void isSetByNameAndNeverSaved() {
        Visitor ada = ada();

        ada.set("fullName", "Grace Hopper").set("age", "94");
        assertThat(ada.firstName).isEqualTo("Grace");
        assertThat(ada.changed()).containsExactlyInAnyOrder("firstName", "lastName", "birthYear");
        run(ada.save());
        Visitor read = await(visitors().findByPk(Objects.requireNonNull(ada.id)));
        assertThat(read.get(Visitor_.fullName)).isEqualTo("Grace Hopper");
        assertThat(read.birthYear).isEqualTo(1906);
        read.set(Visitor_.fullName, "Jean Sammet").set(Visitor_.age, null);
        assertThat(read.lastName).isEqualTo("Sammet");
        assertThat(read.birthYear).isNull();
        assertThat(await(visitors().describe()).columns())
                .extracting(column -> column.name())
                .doesNotContain("full_name", "age", "alone");
    }

    @Test
    void takesPartInSettingMany() {
        Visitor ada = ada();

        ada.setAttributes(
                Map.of("fullName", "Grace Hopper", "age", 94L, "birthYear", 1), Visitor_.fullName, Visitor_.age);

        assertThat(ada.lastName).isEqualTo("Hopper");
        assertThat(ada.birthYear).isEqualTo(1906);
        assertThatThrownBy(() ->
                        ada.setAttributes(Map.of("fullName", "A B", "age", "ancient"), Visitor_.fullName, Visitor_.age))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("Visitor.age")
                .hasMessageNotContaining("ancient");
        assertThat(ada.lastName).isEqualTo("Hopper");
    }

    @Test
    void refusesToBeSetWithoutASetter() {
        Visitor ada = ada();

        assertThatThrownBy(() -> ada.set("alone", true))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("Visitor.alone")
                .hasMessageContaining("setter");
        assertThatThrownBy(() -> ada.setAttributes(Map.of("alone", true), Visitor_.alone))
                .isInstanceOf(QueryException.class);
    }

    @Test
    void isKnownToNoQuery() {
        assertThatThrownBy(() -> visitors().attribute("fullName", String.class))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("Visitor.fullName")
                .hasMessageContaining("no column");
    }

    @Test
    void showsItselfInsideOfWhatWasLoaded() {
        Visitor ada = ada();
        run(visitors().create(guest -> {
            guest.fullName("Grace Hopper");
            guest.host.set(ada);
        }));

        Visitor guest = await(visitors()
                .where(Visitor_.lastName.eq("Hopper"))
                .include(Visitor_.host)
                .first());
        assertThat(guest.toMap().get("host")).isInstanceOfSatisfying(Map.class, host -> assertThat(host.get("fullName"))
                .isEqualTo("Ada King"));
    }

    @Test
    void isDefinedAtRunTime() {
        Orm orm = database().openFresh(builder -> builder).orm();
        Repository<Row, Object> widgets = orm.define("Widget", d -> d.string("name", 20)
                .integer("size")
                .virtual("label", String.class, List.of("name"), row -> "<" + row.get("name") + ">")
                .virtual(
                        "half",
                        Integer.class,
                        List.of("size"),
                        row -> Objects.requireNonNull(row.get("size", Integer.class)) / 2,
                        (row, half) -> row.set("size", half * 2)));
        run(orm.sync());
        run(widgets.create(row -> row.set("name", "a").set("half", "21")));

        Row whole = await(widgets.findOne());
        assertThat(whole.get("label", String.class)).isEqualTo("<a>");
        assertThat(whole.get("size")).isEqualTo(42);
        assertThat(whole.toMap()).containsEntry("half", 21).containsEntry("label", "<a>");
        Row part = await(
                widgets.attributes(widgets.attribute("name", String.class)).first());
        assertThat(part.get("label")).isEqualTo("<a>");
        assertThat(part.toMap()).containsOnlyKeys("id", "name", "label");
        assertThatThrownBy(() -> part.get("half")).isInstanceOf(NotLoadedException.class);
        assertThatThrownBy(() -> whole.set("label", "x")).isInstanceOf(QueryException.class);
    }

    @Test
    void namesEveryMistakeOfADefinition() {
        Orm orm = database().openFresh(builder -> builder).orm();

        assertThatThrownBy(() -> orm.define("Widget", d -> d.string("name", 20)
                        .string("title", 20)
                        .virtual("label", String.class, List.of("nane", "title"), row -> "")
                        .virtual("title", String.class, List.of(), row -> "")))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("Widget.label reads \"nane\"")
                .hasMessageContaining("did you mean \"name\"?")
                .hasMessageContaining("Widget.title is called like an attribute");
    }

    private Repository<Visitor, Long> visitors() {
        return repository(Visitor_.MODEL);
    }

    private Visitor ada() {
        return await(visitors().create(visitor -> {
            visitor.firstName = "Ada";
            visitor.lastName = "King";
            visitor.birthYear = 1815;
        }));
    }
}
