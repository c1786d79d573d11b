package org.reactiveorm.processor;

import org.junit.jupiter.api.Test;

/** An annotation that promises what nobody keeps does not compile. */
class UnenforcedAnnotationsTest {

    private static final String CONSTRAINT = "package jakarta.validation; public @interface Constraint {}";
    private static final String NOT_BLANK = constraint("NotBlank");
    private static final String NOT_NULL = constraint("NotNull");
    private static final String SIZE = constraint("Size");

    @Test
    void constraintsOfFieldsMethodsAndClasses() {
        Sources.of(
                        CONSTRAINT,
                        NOT_BLANK,
                        NOT_NULL,
                        SIZE,
                        """
                        package blog;
                        @jakarta.validation.Constraint
                        public @interface Adult {}
                        """,
                        """
                        @Model
                        @Adult //! @Adult is not enforced yet; remove it, and check the value in a hook: User_.MODEL.withBehaviour(…)
                        class User {
                            @Id Long id;
                            @jakarta.validation.constraints.NotBlank //! @NotBlank is not enforced yet; remove it, and check the value in a hook: User_.MODEL.withBehaviour(…)
                            String name;
                            @jakarta.validation.constraints.NotNull String nick; //! @NotNull is not enforced yet; remove it, and write @Required for a column that is NOT NULL
                            @jakarta.validation.constraints.Size //! @Size is not enforced yet; remove it, and write @Column(length = …) for the most characters of a column
                            @Transient String note;
                            @jakarta.validation.constraints.NotBlank //! @NotBlank is not enforced yet; remove it, and check the value in a hook: User_.MODEL.withBehaviour(…)
                            String fullName() { return name; }
                        }
                        """)
                .fail();
    }

    @Test
    void constraintsOfABaseClass() {
        Sources.of(
                        CONSTRAINT,
                        NOT_BLANK,
                        """
                        @MappedBase
                        class Person {
                            @jakarta.validation.constraints.NotBlank //! @NotBlank is not enforced yet; remove it, and check the value in a hook: Person_.MODEL.withBehaviour(…)
                            String name;
                        }
                        """,
                        """
                        @Model
                        class User extends Person {
                            @Id Long id;
                        }
                        """,
                        """
                        @Model
                        class Guest extends Person {
                            @Id Long id;
                        }
                        """)
                .fail();
    }

    @Test
    void cascadedValidation() {
        Sources.of(
                        "package javax.validation; public @interface Valid {}",
                        """
                        @Model
                        class User {
                            @Id Long id;
                            @javax.validation.Valid //! @Valid is not enforced yet; remove it, and check the value in a hook: User_.MODEL.withBehaviour(…)
                            @BelongsTo final One<User> manager = One.unbound();
                        }
                        """)
                .fail();
    }

    @Test
    void annotationsOfJpa() {
        Sources.of(
                        "package jakarta.persistence; public @interface Entity {}",
                        "package jakarta.persistence; public @interface Id {}",
                        "package jakarta.persistence; public @interface PrePersist {}",
                        """
                        @Model
                        @jakarta.persistence.Entity //! @Entity of JPA has no effect here; write @Model
                        class User {
                            @jakarta.persistence.Id //! @Id of JPA has no effect here; import org.reactiveorm.annotation.Id
                            @Id Long id;

                            @jakarta.persistence.PrePersist //! @PrePersist of JPA has no effect here; remove it
                            void created() {}
                        }
                        """)
                .fail();
    }

    @Test
    void hooksThatDoNotExistYet() {
        Sources.of(
                        """
                        @Model
                        class User {
                            @Id Long id;
                            @BeforeSave void hash() {} //! @BeforeSave is not enforced yet, so it does not exist; do the same in a hook: User_.MODEL.withBehaviour(…) //! cannot find symbol
                            @Validate void check() {} //! @Validate is not enforced yet, so it does not exist; do the same in a hook: User_.MODEL.withBehaviour(…) //! cannot find symbol
                            @Nonsense void other() {} //! cannot find symbol
                        }
                        """)
                .fail();
    }

    private static String constraint(String name) {
        return "package jakarta.validation.constraints; @jakarta.validation.Constraint public @interface " + name
                + " {}";
    }
}
