package org.reactiveorm.processor;

import org.junit.jupiter.api.Test;

/** Mistakes of an association are errors at its holder. */
class AssociationErrorsTest {

    @Test
    void holdersNeedAnAssociation() {
        Sources.of(
                        """
                        @Model
                        class User {
                            @Id Long id;
                            final Many<User> a = Many.unbound(); //! The holder a has no association; write @HasMany or @BelongsToMany, or @Transient if it is not mapped
                            final One<User> b = One.unbound(); //! The holder b has no association; write @BelongsTo or @HasOne, or @Transient if it is not mapped
                            @Transient final One<User> c = One.unbound();
                        }
                        """)
                .fail();
    }

    @Test
    void eachHolderHasItsAssociation() {
        Sources.of(
                        """
                        @Model
                        class User {
                            @Id Long id;
                            @BelongsTo final Many<User> a = Many.unbound(); //! @BelongsTo belongs on a field of type One; for Many write @HasMany or @BelongsToMany
                            @HasMany final One<User> b = One.unbound(); //! @HasMany belongs on a field of type Many; for One write @BelongsTo or @HasOne
                        }
                        """)
                .fail();
    }

    @Test
    void holdersOfTheFarEndHaveTheirAssociationsToo() {
        Sources.of(
                        """
                        @Model
                        class User {
                            @Id Long id;
                            @HasOne final Many<User> a = Many.unbound(); //! @HasOne belongs on a field of type One; for Many write @HasMany or @BelongsToMany
                            @BelongsToMany(junction = "Friends") final One<User> b = One.unbound(); //! @BelongsToMany belongs on a field of type Many; for One write @BelongsTo or @HasOne
                            @BelongsTo
                            @HasOne //! The holder c has two associations; keep one
                            final One<User> c = One.unbound();
                        }
                        """)
                .fail();
    }

    @Test
    void aManyToManyHasOneJunction() {
        Sources.of(
                        """
                        @Model
                        class User {
                            @Id Long id;
                            @BelongsToMany final Many<User> a = Many.unbound(); //! @BelongsToMany of a needs one junction; name a model by through = …class, or a table by junction = "…"
                            @BelongsToMany(through = User.class, junction = "Friends") //! @BelongsToMany of b needs one junction; name a model by through = …class, or a table by junction = "…"
                            final Many<User> b = Many.unbound();
                            @BelongsToMany(through = String.class) //! String is not a model, so it cannot connect c; mark it with @Model
                            final Many<User> c = Many.unbound();
                            @BelongsToMany(junction = "Friends", otherKey = "friend id") //! "friend id" cannot be the name of an attribute; otherKey names the attribute, such as authorId, and not the column
                            final Many<User> d = Many.unbound();
                        }
                        """)
                .fail();
    }

    @Test
    void targetKeysAreAttributesOfTheTarget() {
        Sources.of(
                        """
                        @Model
                        class Country {
                            @Id Long id;
                            @Unique
                            String code;
                        }
                        """,
                        """
                        @Model
                        class User {
                            @Id Long id;
                            Long homeId; //! The foreign key homeId is a Long, but code of Country is a String; give both the same type
                            @BelongsTo(targetKey = "code") final One<Country> home = One.unbound();
                            @BelongsTo(targetKey = "cod") final One<Country> birth = One.unbound(); //! The foreign key birthId has no type, since Country has no usable attribute "cod"; name an attribute by targetKey
                        }
                        """)
                .fail();
    }

    @Test
    void holdersAreFinalAndSayWhatTheyHold() {
        Sources.of(
                        """
                        @Model
                        class User {
                            @Id Long id;
                            @HasMany Many<User> a = Many.unbound(); //! The holder a is not final; write final Many<…> a = many();
                            @BelongsTo One<User> b; //! The holder b is not final; write final One<…> b = one();
                            @HasMany final Many c = Many.unbound(); //! The holder c does not say which model it holds; write Many<TheModel>
                            @BelongsTo final One<?> d = One.unbound(); //! The holder d does not say which model it holds; write One<TheModel>
                            @HasMany final Many<String> e = Many.unbound(); //! String is not a model, so e cannot hold it; mark it with @Model
                            @HasMany final Many<User[]> f = Many.unbound(); //! The holder f does not say which model it holds; write Many<TheModel>
                        }
                        """)
                .fail();
    }

    @Test
    void attributesAreNotHolders() {
        Sources.of(
                        """
                        @Model
                        class User {
                            @Id Long id;
                            @Required @BelongsTo final One<User> a = One.unbound(); //! @Required belongs on an attribute; declare the foreign key aId as a field, and write it there
                            @Column(name = "b") @BelongsTo final One<User> b = One.unbound(); //! @Column belongs on an attribute; declare the foreign key bId as a field, and write it there
                            @Unique @HasMany final Many<User> c = Many.unbound(); //! @Unique belongs on an attribute
                        }
                        """)
                .fail();
    }

    @Test
    void privateHoldersNeedGetters() {
        Sources.of(
                        """
                        @Model
                        class User {
                            @Id Long id;
                            @BelongsTo private final One<User> manager = One.unbound(); //! The metamodel of User cannot reach the private field manager; make it package-private, or add getManager()
                        }
                        """)
                .fail();
    }

    @Test
    void foreignKeysAreAttributes() {
        Sources.of(
                        """
                        @Model
                        class User {
                            @Id Long id;
                            @HasMany(foreignKey = "user id") final Many<User> a = Many.unbound(); //! "user id" cannot be the name of an attribute; foreignKey names the attribute, such as authorId, and not the column
                            @BelongsTo(foreignKey = "class") final One<User> b = One.unbound(); //! "class" cannot be the name of an attribute; foreignKey names the attribute, such as authorId, and not the column
                            @BelongsTo(foreignKey = "c") final One<User> c = One.unbound(); //! The foreign key of c cannot have the same name; leave foreignKey out, or name another attribute
                            @BelongsTo(foreignKey = "eId") final One<User> d = One.unbound();
                            @BelongsTo final One<User> e = One.unbound(); //! The name "eId" is taken by User.d; rename one of the two
                        }
                        """)
                .fail();
    }

    @Test
    void foreignKeysHaveTheTypeOfTheId() {
        Sources.of(
                        """
                        @Model
                        class User {
                            @Id Long id;
                            Integer managerId; //! The foreign key managerId is an Integer, but the id of User is a Long; give both the same type
                            @BelongsTo final One<User> manager = One.unbound();
                        }
                        """)
                .fail();
    }

    @Test
    void aForeignKeyThatIsAlwaysThereIsNotOptional() {
        Sources.of(
                        """
                        @Model
                        class User {
                            @Id Long id;
                            long managerId;
                            @Required Long deputyId;
                            @BelongsTo(optional = true) final One<User> manager = One.unbound(); //! The foreign key managerId always has a value, so manager is not optional; remove optional = true, or let managerId be null
                            @BelongsTo(optional = true) final One<User> deputy = One.unbound(); //! The foreign key deputyId always has a value, so deputy is not optional; remove optional = true, or let deputyId be null
                        }
                        """)
                .fail();
    }

    @Test
    void aTargetNeedsAnId() {
        Sources.of(
                        """
                        @Model
                        class Team { //! The model Team has no @Id; mark the attribute that is the primary key, such as @Id @Generated Long id
                            String name;
                        }
                        """,
                        """
                        @Model
                        class User {
                            @Id Long id;
                            @BelongsTo final One<Team> team = One.unbound(); //! The foreign key teamId has no type, since Team has no usable @Id; correct Team first
                        }
                        """)
                .fail();
    }

    @Test
    void scopesAreStaticMethodsThatReturnACondition() {
        Sources.of(
                        """
                        @Model
                        class User {
                            @Id Long id;
                            @HasMany(foreignKey = "id", scope = "right") final Many<User> a = Many.unbound();
                            @HasMany(foreignKey = "id", scope = "missing") final Many<User> b = Many.unbound(); //! The scope of b is not there; write static Condition<User> missing() in User, where User_ reaches it
                            @HasMany(foreignKey = "id", scope = "bound") final Many<User> c = Many.unbound(); //! The scope of c is not there; write static Condition<User> bound() in User, where User_ reaches it
                            @HasOne(foreignKey = "id", scope = "other") final One<User> d = One.unbound(); //! The scope of d is not there; write static Condition<User> other() in User, where User_ reaches it
                            @BelongsTo(scope = "hidden") final One<User> e = One.unbound(); //! The scope of e is not there; write static Condition<User> hidden() in User, where User_ reaches it
                            @BelongsToMany(junction = "F", otherKey = "x", throughScope = "right") final Many<User> f = Many.unbound(); //! The junction of f is a table of two keys, which has nothing to ask for; name a model by through = …class
                            static org.reactiveorm.query.Condition<User> right() { return null; }
                            org.reactiveorm.query.Condition<User> bound() { return null; }
                            static org.reactiveorm.query.Condition<String> other() { return null; }
                            private static org.reactiveorm.query.Condition<User> hidden() { return null; }
                        }
                        """)
                .fail();
    }
}
