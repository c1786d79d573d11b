package org.reactiveorm.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fields of mapped bases, of the same package, of others and of jars. */
class InheritanceTest {

    private static final String ENTITY =
            """
            package base;
            import java.time.Instant;
            import org.reactiveorm.annotation.*;
            import org.reactiveorm.instance.*;
            @MappedBase
            @Index("createdAt")
            public abstract class Entity<T extends Entity<T, K>, K> extends ActiveRecord<T> {
                @Id private K id;
                public Instant createdAt;
                @Required protected String tenant;
                @BelongsTo private final One<T> origin = one();
                public K getId() { return id; }
                public void setId(K value) { id = value; }
                public String getTenant() { return tenant; }
                public void setTenant(String value) { tenant = value; }
                public One<T> getOrigin() { return origin; }
            }
            """;

    private static final String USER =
            """
            @Model
            public class User extends Middle<Long> {
                String name;
            }
            """;

    private static final String MIDDLE =
            """
            abstract class Middle<K> extends base.Entity<User, Long> {
                String unmapped;
            }
            """;

    @Test
    void genericBaseOfAnotherPackage() {
        assertMetamodel(Sources.of(ENTITY, MIDDLE, USER).compile());
    }

    @Test
    void genericBaseFromAJar(@TempDir Path jar) {
        Sources.of(ENTITY).compileTo(jar);
        assertMetamodel(Sources.of(MIDDLE, USER).with(jar).compile());
    }

    private static void assertMetamodel(Compilation compilation) {
        assertThat(Sources.generated(compilation, "blog.User_"))
                .containsSubsequence(
                        "NumberAttribute<User, Long> id = model.number(\"id\", DataType.BIGINT, u -> u.getId(),"
                                + " (u, v) -> u.setId(v), o -> o.id());",
                        "\"createdAt\", DataType.INSTANT, u -> u.createdAt, (u, v) -> u.createdAt = v, o -> o);",
                        "\"tenant\", DataType.string(255), u -> u.getTenant(), (u, v) -> u.setTenant(v), o -> o.notNull());",
                        "ToOne<User, User> origin = model.belongsTo(\"origin\", () -> User_.MODEL, u -> u.getOrigin(), o -> o);",
                        "originId = model.heldKey(\"originId\", DataType.BIGINT, u -> u.getOrigin(), o -> o);",
                        "\"name\"",
                        "model.index(\"createdAt\").build()")
                .doesNotContain("unmapped");
    }

    @Test
    void publicFieldOfAPackagePrivateBase() {
        Compilation compilation = Sources.of(
                        """
                        package base;
                        @org.reactiveorm.annotation.MappedBase
                        class Hidden {
                            public @org.reactiveorm.annotation.Id Long id;
                        }
                        """,
                        "package base; public class Open extends Hidden {}",
                        """
                        @Model
                        public class User extends base.Open {}
                        """)
                .compile();
        assertThat(Sources.generated(compilation, "blog.User_")).contains("u -> u.id, (u, v) -> u.id = v, o -> o.id()");
    }

    @Test
    void fieldsOutOfReachAreErrorsAtTheField() {
        Sources.of(
                        """
                        package base;
                        import org.reactiveorm.annotation.*;
                        @MappedBase
                        public class Entity {
                            @Id Long id; //! The metamodel of User cannot reach the field id of Entity, which is in another package; make it public, or add public getId() and setId(java.lang.Long)
                            protected String name; //! The metamodel of User cannot reach the field name of Entity, which is in another package; make it public, or add public setName(java.lang.String)
                            Long getId() { return id; }
                            public String getName() { return name; }
                            protected void setName(String value) {}
                        }
                        """,
                        """
                        @Model
                        class User extends base.Entity {}
                        """)
                .fail();
    }

    @Test
    void fieldsOutOfReachInAJarAreErrorsAtTheModel(@TempDir Path jar) {
        Sources.of(
                        """
                        package base;
                        import org.reactiveorm.annotation.*;
                        @MappedBase
                        public class Entity {
                            @Id Long id;
                        }
                        """)
                .compileTo(jar);
        Sources.of(
                        """
                        @Model
                        class User extends base.Entity {} //! The metamodel of User cannot reach the field id of Entity, which is in another package; make it public, or add public getId() and setId(java.lang.Long)
                        """)
                .with(jar)
                .fail();
    }

    @Test
    void mistakesOfABaseAreReportedOnce() {
        Sources.of(
                        """
                        @MappedBase
                        class Entity {
                            @Id Long id;
                            char score; //! The attribute score has the type char, which cannot be mapped; use String, or mark the field @Transient; supported are long, int, short, byte, double, float and boolean and their boxes, String, BigDecimal, Instant, LocalDateTime, LocalDate, LocalTime, UUID, byte[], Json and enums, lists of them, Range, Inet, MacAddress and Map of String and String on PostgreSQL, and any class with @AsJson or @Codec
                        }
                        """,
                        "@Model class User extends Entity {}",
                        "@Model class Post extends Entity {}")
                .fail();
    }
}
