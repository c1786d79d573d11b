package org.reactiveorm.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reactiveorm.dialect.postgres.PostgresDialect;
import org.reactiveorm.error.MappingException;
import org.reactiveorm.instance.ActiveRecord;
import org.reactiveorm.instance.Many;
import org.reactiveorm.instance.ModelBuilder;
import org.reactiveorm.instance.ModelType;
import org.reactiveorm.metamodel.ModelDefinition;
import org.reactiveorm.metamodel.NamingStrategy;
import org.reactiveorm.metamodel.Setting;
import org.reactiveorm.sql.TableName;
import org.reactiveorm.type.DataType;

class ModelMapperTest {

    static final class Broken extends ActiveRecord<Broken> {
        String text = "";
        final Many<Library.Book> books = many();
    }

    @Test
    void resolvesTablesColumnsAndBothEndsOfAnAssociation() {
        MappedModel<?> writer = map(MappingSettings.DEFAULT, Library.Writers.MODEL, Library.Books.MODEL)
                .get(Library.Writers.MODEL.definition());
        assertThat(writer.table()).isEqualTo(TableName.of("writers"));
        MappedAssociation<?, ?> books = writer.association("books");
        assertThat(books.ownerKey().column()).isEqualTo("id");
        assertThat(books.targetKey().column()).isEqualTo("writer_id");
        assertThat(books.isToMany()).isTrue();
    }

    @Test
    void followsTheNamesOfSequelize() {
        MappedModel<?> book = map(
                        MappingSettings.DEFAULT.naming(NamingStrategy.SEQUELIZE),
                        Library.Writers.MODEL,
                        Library.Books.MODEL)
                .get(Library.Books.MODEL.definition());
        assertThat(book.table()).isEqualTo(TableName.of("Books"));
        assertThat(book.attribute("writerId").column()).isEqualTo("WriterId");
    }

    @Test
    void namesTheNearestAttribute() {
        MappedModel<?> writer = map(MappingSettings.DEFAULT, Library.Writers.MODEL, Library.Books.MODEL)
                .get(Library.Writers.MODEL.definition());
        assertThat(catchThrowableOfType(RuntimeException.class, () -> writer.attribute("nmae")))
                .hasMessage("Attribute \"nmae\" is not mapped on Writer; did you mean \"name\"?");
    }

    @Test
    void reportsEveryMistakeAtOnce() {
        ModelBuilder<Broken, Long> builder = ModelType.builder(Broken.class, Long.class, Broken::new);
        builder.string("text", DataType.TEXT, b -> b.text, (b, v) -> b.text = v, o -> o.version());
        builder.string("TEXT", DataType.TEXT, b -> b.text, (b, v) -> b.text = v, o -> o.column("text"));
        builder.hasMany("books", () -> Library.Books.MODEL, b -> b.books, o -> o);
        ModelType<Broken, Long> broken =
                builder.options(o -> o.paranoid(Setting.ON)).index("txet").build();
        MappingException mistakes =
                catchThrowableOfType(MappingException.class, () -> map(MappingSettings.DEFAULT, broken));
        assertThat(mistakes.problems()).anySatisfy(p -> assertThat(p).contains("has no id"));
        assertThat(mistakes.problems()).anySatisfy(p -> assertThat(p).contains("same column \"text\""));
        assertThat(mistakes.problems()).anySatisfy(p -> assertThat(p).contains("counts versions but is of type text"));
        assertThat(mistakes.problems())
                .anySatisfy(p -> assertThat(p).contains("leads to Book, which is not registered"));
        assertThat(mistakes.problems())
                .anySatisfy(p -> assertThat(p).contains("paranoid").contains("deletedAt"));
        assertThat(mistakes.problems())
                .anySatisfy(p -> assertThat(p).contains("\"txet\"").contains("did you mean \"text\""));
        assertThat(mistakes.problems()).hasSize(6);
        assertThat(mistakes).hasMessageStartingWith("6 mistakes in the models:");
    }

    @Test
    void namesTheAttributeWhoseTypeTheDatabaseLacks() {
        ModelBuilder<Broken, Long> builder = ModelType.builder(Broken.class, Long.class, Broken::new);
        builder.string("text", DataType.string(1_000_000_000), b -> b.text, (b, v) -> b.text = v, o -> o.column("txt"));
        builder.options(o -> o.paranoid(Setting.OFF));
        MappingException mistakes =
                catchThrowableOfType(MappingException.class, () -> map(MappingSettings.DEFAULT, builder.build()));
        assertThat(mistakes.problems())
                .anySatisfy(p -> assertThat(p).contains("Broken.text", "string(1000000000)", "declare it as text"));
    }

    private static Map<ModelDefinition<?, ?>, MappedModel<?>> map(MappingSettings settings, ModelType<?, ?>... types) {
        List<ModelDefinition<?, ?>> definitions = Stream.of(types)
                .<ModelDefinition<?, ?>>map(ModelType::definition)
                .toList();
        return new ModelMapper(PostgresDialect.INSTANCE, settings).map(Map.of(), definitions);
    }
}
