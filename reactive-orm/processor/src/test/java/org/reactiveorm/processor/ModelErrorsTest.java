package org.reactiveorm.processor;

import org.junit.jupiter.api.Test;

/** Mistakes that need more than one field to see. */
class ModelErrorsTest {

    @Test
    void aModelHasOneIdAndOneVersion() {
        Sources.of(
                        """
                        @Model
                        class User { //! The model User has no @Id; mark the attribute that is the primary key, such as @Id @Generated Long id
                            String name;
                        }
                        """,
                        """
                        @Model
                        class Post {
                            @Id Long a;
                            @Id @Generated Long b; //! The key of Post has several attributes, so b cannot be counted up by the database; remove @Generated and assign it, or keep one @Id
                            @BelongsTo final One<Post> next = One.unbound(); //! The foreign key nextId is one attribute, but the key of Post has several; name an attribute with unique values by targetKey
                            @Version int c;
                            @Version int d; //! The @Version of Post is c already; a model has one version
                        }
                        """)
                .fail();
    }

    @Test
    void timestampsUnderOtherNamesAreDeclared() {
        Sources.of(
                        """
                        @Model(createdAt = "maed") //! Attribute "maed" is not mapped on User; did you mean "made"?
                        class User {
                            @Id Long id;
                            Instant made;
                        }
                        """,
                        """
                        @Model
                        @Index(value = "id", parts = @Index.Part("id")) //! An index has attributes or parts, not both; move all into parts
                        class Post {
                            @Id Long id;
                        }
                        """)
                .fail();
    }

    @Test
    void namesAreTakenOnce() {
        Sources.of(
                        """
                        @MappedBase
                        class Person {
                            String name;
                        }
                        """,
                        """
                        @Model
                        class User extends Person {
                            @Id Long id;
                            String name; //! The name "name" is taken by Person.name; rename one of the two
                            String MODEL; //! The metamodel has a constant MODEL of its own; rename the field
                        }
                        """)
                .fail();
    }

    @Test
    void columnsAreTakenOnce() {
        Sources.of(
                        """
                        @Model
                        class User {
                            @Id Long id;
                            @Column(name = "mail") String email;
                            @Column(name = "Mail") String letters; //! The column "Mail" already stores email; give one of the two another name
                        }
                        """)
                .fail();
    }

    @Test
    void timestamps() {
        Sources.of(
                        """
                        @Model
                        class User {
                            @Id Long id;
                            LocalDate createdAt; //! The engine keeps createdAt as an Instant, not as a LocalDate; change the type, or write @Model(timestamps = false)
                            Long updatedAt; //! The engine keeps updatedAt as an Instant, not as a Long; change the type, or write @Model(timestamps = false)
                            Boolean deletedAt; //! The engine keeps deletedAt as an Instant, not as a Boolean; change the type, or write @Model(paranoid = false)
                        }
                        """,
                        """
                        @Model(timestamps = true) //! There are no timestamps to keep; declare Instant createdAt, Instant updatedAt or both, or remove timestamps = true
                        class Post {
                            @Id Long id;
                        }
                        """,
                        """
                        @Model(timestamps = false, paranoid = false)
                        class Team {
                            @Id Long id;
                            LocalDate createdAt;
                            Boolean deletedAt;
                        }
                        """)
                .fail();
    }

    @Test
    void softDeletion() {
        Sources.of(
                        """
                        @Model(paranoid = true) //! A destroyed row cannot be marked; declare Instant deletedAt, or remove paranoid = true
                        class User {
                            @Id Long id;
                        }
                        """,
                        """
                        @Model(paranoid = true)
                        class Post {
                            @Id Long id;
                            @Required Instant deletedAt; //! A row that is not destroyed has no deletedAt; remove @Required
                        }
                        """)
                .fail();
    }

    @Test
    void indexes() {
        Sources.of(
                        """
                        @Model
                        @Index("emial")
                        @Index({"email", "LASTNAME"})
                        @Index("manager")
                        @Index("something")
                        @Index({"email", "email"})
                        @Index({})
                        @Index(value = "email", name = "by_mail")
                        @Index(value = "lastName", name = "by_mail")
                        class User { //! Attribute "emial" is not mapped on User; did you mean "email"? //! Attribute "LASTNAME" is not mapped on User; did you mean "lastName"? //! Attribute "manager" is not mapped on User; did you mean "managerId"? //! Attribute "something" is not mapped on User; its attributes are id, email, lastName, managerId //! The index names "email" twice; remove one //! An index needs at least one attribute; name it, or remove @Index //! Another index is called "by_mail"; rename one of the two
                            @Id Long id;
                            String email;
                            String lastName;
                            @BelongsTo final One<User> manager = One.unbound();
                        }
                        """)
                .fail();
    }

    @Test
    void anIndexIsMarkedWhereItIsWritten() {
        Sources.of(
                        """
                        @Model
                        @Index({"a", "b"}) //! Attribute "b" is not mapped on User; its attributes are id, a
                        class User {
                            @Id Long id;
                            String a;
                        }
                        """)
                .fail();
    }

    @Test
    void namesAreNotBlank() {
        Sources.of(
                        """
                        @Model(name = "", table = " ") //! The name cannot be blank; leave it out for the default //! The table cannot be blank; leave it out for the default
                        class User {
                            @Id Long id;
                        }
                        """)
                .fail();
    }

    @Test
    void annotationsOutsideOfModels() {
        Sources.of(
                        """
                        class Base {
                            @Id Long id; //! @Id has no effect, since Base is not mapped; mark Base with @Model or @MappedBase
                        }
                        """,
                        """
                        @Index("a") @Index("b")
                        class Other { //! @Index has no effect, since Other is not mapped; mark Other with @Model or @MappedBase
                        }
                        """,
                        """
                        @Model
                        class User extends Base { //! The model User has no @Id; mark the attribute that is the primary key, such as @Id @Generated Long id
                        }
                        """)
                .fail();
    }

    @Test
    void aDefaultScopeIsAStaticMethodOrField() {
        String scope =
                " //! The default scope of %s is not there; write static Scope<%s> %s() or a static field of that type in %s, where"
                        + " %s_ reaches it, and name it here";
        Sources.of(
                        model("Method", "live", "", "static Scope<Method> live() { return q -> q; }"),
                        model("Field", "LIVE", "", "static final Scope<Field> LIVE = q -> q;"),
                        model("Missing", "live", scope, "static Scope<Missing> alive() { return q -> q; }"),
                        model("Blank", "", scope, ""),
                        model("Bound", "live", scope, "Scope<Bound> live() { return q -> q; }"),
                        model("Hidden", "LIVE", scope, "private static final Scope<Hidden> LIVE = q -> q;"),
                        model("Argued", "live", scope, "static Scope<Argued> live(int age) { return q -> q; }"),
                        model("Other", "live", scope, "static Scope<String> live() { return q -> q; }"))
                .fail();
    }

    private static String model(String name, String scope, String error, String member) {
        String wanted = scope.isEmpty() ? "live" : scope;
        return """
                @Model(defaultScope = "%s")%s
                class %s {
                    @Id Long id;
                    %s
                }
                """
                .formatted(
                        scope,
                        error.formatted(name, name, wanted, name, name),
                        name,
                        member.replace("Scope<", "org.reactiveorm.query.Scope<"));
    }
}
