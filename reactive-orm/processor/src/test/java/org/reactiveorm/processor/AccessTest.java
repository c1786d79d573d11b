package org.reactiveorm.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import org.junit.jupiter.api.Test;

/** Private fields are reached by JavaBean accessors. */
class AccessTest {

    @Test
    void accessorsOfTheClass() {
        Compilation compilation = Sources.of(
                        """
                        @Model
                        public class User {
                            private @Id Long id;
                            private boolean active;
                            private boolean isNew;
                            private Boolean checked;
                            private String aName;
                            private long old;
                            @BelongsTo private final One<User> manager = One.unbound();
                            @HasMany private final Many<User> reports = Many.unbound();

                            Long getId() { return id; }
                            User setId(Long value) { id = value; return this; }
                            boolean isActive() { return active; }
                            void setActive(boolean value) { active = value; }
                            boolean isNew() { return isNew; }
                            void setNew(boolean value) { isNew = value; }
                            Boolean getChecked() { return checked; }
                            void setChecked(Boolean value) { checked = value; }
                            protected String getaName() { return aName; }
                            protected void setaName(String value) { aName = value; }
                            protected void setaName(Object value) { aName = value.toString(); }
                            long getOld() { return old; }
                            void setOld(long value) { old = value; }
                            One<User> getManager() { return manager; }
                            Many<User> getReports() { return reports; }
                        }
                        """)
                .compile();
        assertThat(Sources.generated(compilation, "blog.User_"))
                .contains("u -> u.getId(), (u, v) -> u.setId(v), o -> o.id()")
                .contains("u -> u.isActive(), (u, v) -> u.setActive(v), o -> o.primitiveField()")
                .contains("u -> u.isNew(), (u, v) -> u.setNew(v),")
                .contains("u -> u.getChecked(), (u, v) -> u.setChecked(v), o -> o)")
                .contains("u -> u.getaName(), (u, v) -> u.setaName(v),")
                .contains("u -> u.getOld(), (u, v) -> u.setOld(v), o -> o.primitiveField()")
                .contains("u -> u.getManager(), o -> o)")
                .contains("DataType.BIGINT, u -> u.getManager(), o -> o)")
                .contains("u -> u.getReports(), o -> o)");
    }

    @Test
    void accessorsOfInterfaces() {
        Compilation compilation = Sources.of(
                        """
                        interface Named {
                            default String getName() { return ""; }
                            default void setName(String name) {}
                        }
                        """,
                        """
                        @Model
                        public class User implements Named {
                            @Id Long id;
                            private String name;
                        }
                        """)
                .compile();
        assertThat(Sources.generated(compilation, "blog.User_"))
                .contains("u -> u.getName(), (u, v) -> u.setName(v), o -> o)");
    }

    @Test
    void nullableTypes() {
        Compilation compilation = Sources.of(
                        """
                        package blog;
                        import org.jspecify.annotations.Nullable;
                        import org.reactiveorm.annotation.*;
                        @Model
                        public class User {
                            @Id @Nullable Long id;
                            private @Nullable String name;
                            private @Nullable String nick;
                            public @Nullable String getName() { return name; }
                            public void setName(@Nullable String value) { name = value; }
                            public String getNick() { return ""; }
                            public void setNick(String value) { nick = value; }
                        }
                        """)
                .compile();
        assertThat(Sources.generated(compilation, "blog.User_"))
                .contains("NumberAttribute<User, Long> id")
                .contains("u -> u.getName(), (u, v) -> u.setName(v), o -> o)")
                .contains("u -> u.getNick(), (u, v) -> u.setNick(v), o -> o)");
    }

    /** As Lombok does, whose accessors are visible or not by the order of the processors. */
    @Test
    void accessorsThatAnotherProcessorMayWriteAreTakenOnTrust() {
        Sources.of(
                        "package other; public @interface Getters {}",
                        """
                        @Model
                        @other.Getters
                        public class User {
                            @Id Long id;
                            private boolean active;
                            private User(Long id) { this.id = id; }
                        }
                        """)
                .failInGeneratedCode("blog.User_", "u -> u.isActive(), (u, v) -> u.setActive(v)");
        Sources.of(
                        "package other; public @interface Getters {}",
                        """
                        @Model
                        public class User {
                            @Id Long id;
                            @other.Getters private String nick;
                        }
                        """)
                .failInGeneratedCode("blog.User_", "u -> u.getNick(), (u, v) -> u.setNick(v)");
    }
}
