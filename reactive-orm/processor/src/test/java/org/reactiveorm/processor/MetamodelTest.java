package org.reactiveorm.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.reactiveorm.annotation.Column;
import org.reactiveorm.type.DataType;

/** What is generated, word for word. */
class MetamodelTest {

    @Test
    void ofModelsThatReferToEachOther() throws IOException {
        Compilation compilation = Sources.of(
                        resource("golden/blog/User.java"),
                        resource("golden/blog/Post.java"),
                        resource("golden/blog/Team.java"))
                .compile();
        assertThat(Sources.generated(compilation, "blog.User_")).isEqualTo(resource("golden/blog/User_.java"));
        assertThat(Sources.generated(compilation, "blog.Post_")).isEqualTo(resource("golden/blog/Post_.java"));
        assertThat(Sources.generated(compilation, "blog.Team_")).isEqualTo(resource("golden/blog/Team_.java"));
    }

    @Test
    void ofTheSmallestModel() {
        Compilation compilation = Sources.of(
                        """
                        @Model
                        class Tag {
                            @Id String name;
                        }
                        """)
                .compile();
        assertThat(Sources.generated(compilation, "blog.Tag_"))
                .isEqualTo(
                        """
                package blog;

                import javax.annotation.processing.Generated;
                import org.reactiveorm.instance.ModelBuilder;
                import org.reactiveorm.instance.ModelType;
                import org.reactiveorm.query.StringAttribute;
                import org.reactiveorm.type.DataType;

                /**
                 * The metamodel of {@link Tag}; generated.
                 */
                @Generated("org.reactiveorm.processor.ModelProcessor")
                final class Tag_ {
                    private static final ModelBuilder<Tag, String> model = ModelType.builder(Tag.class, String.class, Tag::new);
                    public static final StringAttribute<Tag> name = model.string("name", DataType.string(255), t -> t.name, (t, v) -> t.name = v, o -> o.id());
                    public static final ModelType<Tag, String> MODEL = model.build();

                    private Tag_() {
                    }
                }
                """);
    }

    @Test
    void ofDefaultScopes() {
        Compilation compilation = Sources.of(
                        """
                        @Model(defaultScope = "live")
                        class Tag {
                            @Id String name;
                            static org.reactiveorm.query.Scope<Tag> live() { return q -> q.where(Tag_.name.ne("")); }
                        }
                        """,
                        """
                        @Model(defaultScope = "LIVE", table = "words")
                        class Word {
                            @Id String name;
                            static final org.reactiveorm.query.Scope<Word> LIVE = q -> q.where(Word_.name.ne(""));
                        }
                        """)
                .compile();
        assertThat(Sources.generated(compilation, "blog.Tag_"))
                .contains("MODEL = model.defaultScope(q -> q.scope(Tag.live())).build();");
        assertThat(Sources.generated(compilation, "blog.Word_"))
                .contains(
                        "MODEL = model.options(o -> o.table(\"words\")).defaultScope(q -> q.scope(Word.LIVE)).build();");
    }

    @Test
    void ofAttributesWithCodecs() {
        Compilation compilation = Sources.of(
                        """
                        @Model
                        class Thing {
                            static class Words implements org.reactiveorm.type.ColumnCodec<java.util.List<String>, String> {
                                public String write(java.util.List<String> value) { return String.join(",", value); }
                                public java.util.List<String> read(String stored) { return java.util.List.of(stored.split(",")); }
                            }
                            @Id Long id;
                            @Codec(Words.class) @Column(length = 80) @Required java.util.List<String> words;
                        }
                        """)
                .compile();
        assertThat(Sources.generated(compilation, "blog.Thing_"))
                .contains(
                        "ComparableAttribute<Thing, List<String>> words = model.comparable(\"words\","
                                + " DataType.string(80).as(List.class, new Thing.Words()), t -> t.words, (t, v) -> t.words = v, o -> o.notNull());");
    }

    @Test
    void ofDocuments() {
        Compilation compilation = Sources.of(
                        """
                        @Model
                        class Thing {
                            record Address(String city) {}
                            @Id Long id;
                            org.reactiveorm.type.Json plain;
                            @AsJson Address address;
                            @AsJson java.util.List<Address> others;
                            @AsJson tools.jackson.databind.JsonNode tree;
                        }
                        """)
                .compile();
        assertThat(Sources.generated(compilation, "blog.Thing_"))
                .contains("JsonAttribute<Thing, Json> plain = model.json(\"plain\", DataType.JSON, t")
                .contains("JsonAttribute<Thing, Thing.Address> address = model.json(\"address\","
                        + " DataType.JSON.as(Thing.Address.class, JacksonCodec.of(Thing.Address.class)), t")
                .contains(
                        "DataType.JSON.as(List.class, JacksonCodec.of(new TypeReference<List<Thing.Address>>() {})), t")
                .contains("DataType.JSON.as(JsonNode.class, JacksonCodec.of(JsonNode.class)), t");
    }

    @Test
    void ofMeasures() {
        Compilation compilation = Sources.of(
                        """
                        @Model
                        class Gauge {
                            @Id Long id;
                            short level;
                            Float ratio;
                            double weight;
                            java.time.LocalTime clock;
                            @Column(precision = 0) java.time.LocalDateTime local;
                            @Column(precision = 3) Instant moment;
                            @Column(length = 2, fixed = true) String code;
                            @Text(org.reactiveorm.type.LargeSize.TINY) String note;
                            @Column(length = 16) byte[] digest;
                            byte[] image;
                            java.util.List<Integer> marks;
                            @Column(length = 9) java.util.List<String> tags;
                            @Blob(org.reactiveorm.type.LargeSize.MEDIUM) byte[] sound;
                        }
                        """)
                .compile();
        assertThat(Sources.generated(compilation, "blog.Gauge_"))
                .contains("NumberAttribute<Gauge, Short> level = model.number(\"level\", DataType.SMALLINT, ")
                .contains("NumberAttribute<Gauge, Float> ratio = model.number(\"ratio\", DataType.FLOAT, ")
                .contains("NumberAttribute<Gauge, Double> weight = model.number(\"weight\", DataType.DOUBLE, ")
                .contains("ComparableAttribute<Gauge, LocalTime> clock = model.comparable(\"clock\", DataType.TIME, ")
                .contains("local = model.comparable(\"local\", DataType.dateTime(0), ")
                .contains("StringAttribute<Gauge> code = model.string(\"code\", DataType.character(2), ")
                .contains("note = model.string(\"note\", DataType.text(LargeSize.TINY), ")
                .contains("Attribute<Gauge, byte[]> digest = model.attribute(\"digest\", DataType.binary(16), ")
                .contains(
                        "ArrayAttribute<Gauge, Integer> marks = model.array(\"marks\", DataType.arrayOf(DataType.INTEGER), ")
                .contains("tags = model.array(\"tags\", DataType.arrayOf(DataType.string(9)), ")
                .contains("image = model.attribute(\"image\", DataType.BLOB, ")
                .contains("sound = model.attribute(\"sound\", DataType.blob(LargeSize.MEDIUM), ")
                .contains("moment = model.comparable(\"moment\", DataType.instant(3), ");
    }

    @Test
    void ofWhatTheDatabaseKnowsMoreClosely() {
        Compilation compilation = Sources.of(
                        """
                        @Model
                        class Gauge {
                            @Id Long id;
                            enum Mood { GOOD }
                            @NativeEnum Mood mood;
                            byte tiny;
                            Byte boxed;
                            @MediumInt Integer medium;
                            @Unsigned Short small;
                            @Unsigned Integer middle;
                            @Unsigned @MediumInt int both;
                            @Unsigned long plain;
                            @Unsigned BigInteger big;
                            @NativeEnum("mood") Mood other;
                            @NativeEnum java.util.List<Mood> moods;
                        }
                        """)
                .compile();
        assertThat(Sources.generated(compilation, "blog.Gauge_"))
                .contains(
                        "Attribute<Gauge, Gauge.Mood> mood = model.attribute(\"mood\", DataType.nativeEnumOf(Gauge.Mood.class), ")
                .contains("other = model.attribute(\"other\", DataType.nativeEnumOf(Gauge.Mood.class, \"mood\"), ")
                .contains("moods = model.array(\"moods\", DataType.arrayOf(DataType.nativeEnumOf(Gauge.Mood.class)), ")
                .contains("NumberAttribute<Gauge, Byte> tiny = model.number(\"tiny\", DataType.TINYINT, ")
                .contains("NumberAttribute<Gauge, Byte> boxed = model.number(\"boxed\", DataType.TINYINT, ")
                .contains("NumberAttribute<Gauge, Integer> medium = model.number(\"medium\", DataType.MEDIUMINT, ")
                .contains("NumberAttribute<Gauge, Short> small = model.number(\"small\", DataType.UNSIGNED_TINYINT, ")
                .contains("middle = model.number(\"middle\", DataType.UNSIGNED_SMALLINT, ")
                .contains("both = model.number(\"both\", DataType.UNSIGNED_MEDIUMINT, ")
                .contains("NumberAttribute<Gauge, Long> plain = model.number(\"plain\", DataType.UNSIGNED_INTEGER, ")
                .contains("NumberAttribute<Gauge, BigInteger> big = model.number(\"big\", DataType.UNSIGNED_BIGINT, ");
    }

    @Test
    void ofAModelThatSaysMuchOfItsTable() {
        Compilation compilation = Sources.of(
                        """
                        @Model(schema = "crm", plural = false, comment = "c", createdAt = "made", updatedAt = "", engine = "Aria")
                        @Index(parts = {@Index.Part("a"), @Index.Part(value = "b", descending = true, collation = "C", length = 3)},
                               unique = true, name = "n", method = "gin", where = "a > 1")
                        class Thing {
                            @Id Long a;
                            @Column(comment = "d", defaultSql = "'e'") String b;
                            Instant made;
                            @References(value = Thing.class, attribute = "b", onDelete = org.reactiveorm.type.ReferentialAction.CASCADE) Long c;
                            @BelongsTo(onUpdate = org.reactiveorm.type.ReferentialAction.SET_NULL, constraint = false,
                                       deferral = org.reactiveorm.type.Deferral.INITIALLY_DEFERRED)
                            final One<Thing> next = One.unbound();
                        }
                        """)
                .compile();
        assertThat(Sources.generated(compilation, "blog.Thing_"))
                .contains("o -> o.comment(\"d\").defaultSql(\"'e'\"))")
                .contains(
                        "o -> o.references(Reference.to(() -> Thing_.MODEL.definition(), \"b\")).onDelete(ReferentialAction.CASCADE))")
                .contains(
                        "o -> o.onUpdate(ReferentialAction.SET_NULL).deferral(Deferral.INITIALLY_DEFERRED).unconstrained())")
                .contains("model.options(o -> o.schema(\"crm\").comment(\"c\").plural(Setting.OFF)"
                        + ".storage(s -> s.engine(\"Aria\")).names(n -> n.createdAt(\"made\").updatedAt(null)))")
                .contains(".index(ModelIndex.on(ModelIndex.Part.of(\"a\"),"
                        + " ModelIndex.Part.of(\"b\").desc().collation(\"C\").length(3))"
                        + ".asUnique().using(\"gin\").named(\"n\").where(\"a > 1\"))");
    }

    @Test
    void ofAKeyOfSeveralAttributes() {
        Compilation compilation = Sources.of(
                        """
                        @Model
                        public class Enrolment {
                            @Id Long studentId;
                            @Id String courseCode;
                            @Id @Generated UUID round;
                            String note;
                        }
                        """)
                .compile();
        assertThat(Sources.generated(compilation, "blog.Enrolment_"))
                .contains("ModelType<Enrolment, CompositeKey> MODEL")
                .contains("public static CompositeKey key(Long studentId, String courseCode, UUID round) {")
                .contains("return CompositeKey.of(studentId, courseCode, round);")
                .contains("o -> o.uuidId())");
    }

    @Test
    void ofNestedModels() {
        Compilation compilation = Sources.of(
                        """
                        public class Blog {
                            interface Parts {
                                @Model
                                class Page {
                                    enum Kind { A }
                                    @Id @Generated UUID id;
                                    Kind kind;
                                    @BelongsTo final One<Entry> entry = One.unbound();
                                }
                            }
                            @Model(name = "BlogEntry", timestamps = false)
                            static class Entry {
                                @Id @Generated Integer id;
                                @HasMany final Many<Parts.Page> pages = Many.unbound();
                            }
                        }
                        """)
                .compile();
        assertThat(Sources.generated(compilation, "blog.Blog_Parts_Page_"))
                .contains("final class Blog_Parts_Page_ {")
                .contains("ModelType.builder(Blog.Parts.Page.class, UUID.class, Blog.Parts.Page::new)")
                .contains("o -> o.uuidId()")
                .contains("DataType.enumOf(Blog.Parts.Page.Kind.class)")
                .contains("() -> Blog_Entry_.MODEL, p -> p.entry, o -> o)")
                .contains(
                        "ComparableAttribute<Blog.Parts.Page, Integer> entryId = model.heldKey(\"entryId\", DataType.INTEGER,");
        assertThat(Sources.generated(compilation, "blog.Blog_Entry_"))
                .contains("MODEL = model.name(\"BlogEntry\").options(o -> o.timestamps(Setting.OFF)).build();")
                .contains("ToMany<Blog.Entry, Blog.Parts.Page> pages");
    }

    @Test
    void ofForeignKeys() {
        Compilation compilation = Sources.of(
                        """
                        @Model
                        @Index("writtenBy")
                        public class Post {
                            @Id UUID id;
                            @BelongsTo(foreignKey = "writtenBy", optional = false) final One<Post> author = One.unbound();
                            @BelongsTo(foreignKey = "editorId") final One<Post> editor = One.unbound();
                            @BelongsTo(foreignKey = "parent_key", optional = false) final One<Post> parent = One.unbound();
                            @BelongsTo(foreignKey = "parent_key") final One<Post> sameParent = One.unbound();
                            @HasMany(foreignKey = "parent_key") final Many<Post> children = Many.unbound();
                            @Column(name = "parent") UUID parent_key;
                        }
                        """)
                .compile();
        assertThat(Sources.generated(compilation, "blog.Post_"))
                .contains(
                        "author = model.belongsTo(\"author\", () -> Post_.MODEL, p -> p.author, o -> o.foreignKey(\"writtenBy\"));")
                .contains("model.heldKey(\"writtenBy\", DataType.UUID_TYPE, p -> p.author, o -> o.notNull());")
                .contains("editorId = model.heldKey(\"editorId\", DataType.UUID_TYPE, p -> p.editor, o -> o);")
                .contains(
                        "parent = model.belongsTo(\"parent\", () -> Post_.MODEL, p -> p.parent, o -> o.foreignKey(\"parent_key\"));")
                .contains("(p, v) -> p.parent_key = v, o -> o.column(\"parent\").notNull());")
                .contains(
                        "children = model.hasMany(\"children\", () -> Post_.MODEL, p -> p.children, o -> o.foreignKey(\"parent_key\"));");
    }

    @Test
    void ofAssociationsOfTheFarEnd() {
        Compilation compilation = Sources.of(
                        """
                        @Model
                        class Grant {
                            @Id UUID id;
                            UUID postId;
                            UUID roleId;
                        }
                        """,
                        """
                        @Model
                        public class Post {
                            @Id UUID id;
                            @Unique
                            String slug;
                            @HasOne(sourceKey = "slug", foreignKey = "original") final One<Post> copy = One.unbound();
                            String original;
                            @BelongsTo(targetKey = "slug") final One<Post> parent = One.unbound();
                            @BelongsToMany(junction = "Links", foreignKey = "fromId", otherKey = "toId") final Many<Post> links = Many.unbound();
                            @BelongsToMany(through = Grant.class, otherKey = "roleId", unique = false) final Many<Post> roles = Many.unbound();
                        }
                        """)
                .compile();
        assertThat(Sources.generated(compilation, "blog.Post_"))
                .contains("public static final ToOne<Post, Post> copy = model.hasOne(\"copy\", () -> Post_.MODEL,"
                        + " p -> p.copy, o -> o.foreignKey(\"original\").sourceKey(\"slug\"));")
                .contains("model.belongsTo(\"parent\", () -> Post_.MODEL, p -> p.parent, o -> o.targetKey(\"slug\"));")
                .contains("parentId = model.heldKey(\"parentId\", DataType.string(255), p -> p.parent, o -> o);")
                .contains(
                        "public static final ToMany<Post, Post> links = model.belongsToMany(\"links\","
                                + " () -> Post_.MODEL, \"Links\", p -> p.links, o -> o.foreignKey(\"fromId\").otherKey(\"toId\"));")
                .contains(
                        "    static final ToManyThrough<Post, Post, Grant> roles = model.belongsToMany(\"roles\","
                                + " () -> Post_.MODEL, () -> Grant_.MODEL, p -> p.roles, o -> o.otherKey(\"roleId\").repeatedPairs());");
    }

    /** What an absent member means is written twice: in the annotation, for its readers, and in the data type. */
    @Test
    void ofColumnsThatDoNotSaySo() throws NoSuchMethodException {
        assertThat(Column.class.getMethod("length").getDefaultValue()).isEqualTo(DataType.DEFAULT_LENGTH);
        assertThat(Column.class.getMethod("precision").getDefaultValue()).isEqualTo(DataType.DEFAULT_PRECISION);
        assertThat(Column.class.getMethod("scale").getDefaultValue()).isEqualTo(DataType.DEFAULT_SCALE);
    }

    @Test
    void ofModelsWithUnhappyNames() {
        Compilation compilation = Sources.of(
                        """
                        @Model
                        public class Vehicle {
                            @Id String model;
                            String v;
                            String o;
                            String m;
                            String modelBuilder;
                        }
                        """,
                        """
                        @Model
                        public class DataType {
                            @Id String id;
                            @BelongsTo final One<DataType> attribute = One.unbound();
                        }
                        """,
                        """
                        @Model
                        public class Attribute {
                            enum Generated { YES }
                            @Id UUID id;
                            Generated generated;
                        }
                        """)
                .compile();
        assertThat(Sources.generated(compilation, "blog.Vehicle_"))
                .contains("modelBuilderBuilder = ModelType.builder(")
                .contains(
                        "modelBuilderBuilder.string(\"v\", DataType.string(255), m -> m.v, (m, v) -> m.v = v, o -> o)");
    }

    @Test
    void ofWhatIsDeprecated() {
        Compilation compilation = Sources.of(
                        """
                        @Model
                        public class User {
                            @Id Long id;
                            @Deprecated(forRemoval = true) String nick;
                        }
                        """)
                .compile();
        assertThat(Sources.generated(compilation, "blog.User_"))
                .contains("@SuppressWarnings({\"deprecation\", \"removal\"})");
    }

    static String resource(String path) throws IOException {
        try (InputStream stream = MetamodelTest.class.getClassLoader().getResourceAsStream(path)) {
            assertThat(stream).as(path).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
