package org.reactiveorm.processor;

import org.junit.jupiter.api.Test;

/** Mistakes of the class of a model are errors at the class. */
class ClassErrorsTest {

    @Test
    void recordsAreNotSupportedYet() {
        Sources.of(
                        """
                        @Model
                        record Label(@Id Long id) {} //! A record cannot be a model yet; make Label a class with fields
                        """)
                .fail();
    }

    @Test
    void onlyClassesAreModels() {
        Sources.of(
                        """
                        @Model
                        interface Thing {} //! @Model belongs on a class; make Thing one
                        """,
                        """
                        @Model
                        enum Colour { RED } //! @Model belongs on a class; make Colour one
                        """)
                .fail();
    }

    @Test
    void instancesMustBePossible() {
        Sources.of(
                        """
                        @Model
                        abstract class User { //! The model User is abstract, so no instance can be made; remove abstract, or mark it @MappedBase instead if other models extend it
                            @Id Long id;
                        }
                        """)
                .fail();
    }

    @Test
    void aModelIsOneTable() {
        Sources.of(
                        """
                        @Model
                        class User<X> { //! The model User has type parameters; a model is one table, so remove them, or mark it @MappedBase instead if other models extend it
                            @Id Long id;
                        }
                        """)
                .fail();
    }

    @Test
    void aModelIsNoMappedBase() {
        Sources.of(
                        """
                        @Model @MappedBase
                        class User { //! A class is a model or a mapped base of models, not both; remove one annotation from User
                            @Id Long id;
                        }
                        """)
                .fail();
    }

    @Test
    void nestedModelsStandAlone() {
        Sources.of(
                        """
                        class Outer {
                            @Model
                            class Inner { //! The model Inner is an inner class, which needs an instance of the class around it; make it static
                                @Id Long id;
                            }

                            @Model
                            private static class Hidden { //! The model Hidden is private, or in a private class, so its metamodel cannot name it; make it package-private
                                @Id Long id;
                            }

                            private static class Wall {
                                @Model
                                static class Behind { //! The model Behind is private, or in a private class, so its metamodel cannot name it; make it package-private
                                    @Id Long id;
                                }
                            }
                        }
                        """)
                .fail();
    }

    @Test
    void aConstructorWithoutParametersIsNeeded() {
        Sources.of(
                        """
                        @Model
                        class User { //! The model User has no constructor without parameters that its package can call; add User() {}
                            @Id Long id;
                            User(Long id) { this.id = id; }
                        }
                        """,
                        """
                        @Model
                        class Post { //! The model Post has no constructor without parameters that its package can call; add Post() {}
                            @Id Long id;
                            private Post() {}
                        }
                        """)
                .fail();
    }

    @Test
    void modelsDoNotExtendModels() {
        Sources.of(
                        """
                        @Model
                        class User {
                            @Id Long id;
                        }
                        """,
                        """
                        @Model
                        class Admin extends User { //! The model Admin extends the model User; move what they share into a @MappedBase class that both extend
                            @Id Long key;
                        }
                        """)
                .fail();
    }

    @Test
    void anActiveRecordIsOneOfItself() {
        Sources.of(
                        """
                        @Model
                        class User extends ActiveRecord<User> {
                            @Id Long id;
                        }
                        """,
                        """
                        @Model
                        class Post extends ActiveRecord<User> { //! The model Post extends org.reactiveorm.instance.ActiveRecord<blog.User>; an ActiveRecord is one of the class itself: ActiveRecord<Post>
                            @Id Long id;
                        }
                        """)
                .fail();
    }

    @Test
    void severalMistakesAreReportedTogether() {
        Sources.of(
                        """
                        @Model
                        abstract class User<X> { //! The model User is abstract, so no instance can be made; remove abstract, or mark it @MappedBase instead if other models extend it //! The model User has type parameters; a model is one table, so remove them, or mark it @MappedBase instead if other models extend it //! The model User has no @Id; mark the attribute that is the primary key, such as @Id @Generated Long id
                        }
                        """)
                .fail();
    }
}
