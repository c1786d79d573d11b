package org.reactiveorm.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import org.junit.jupiter.api.Test;

/** Methods that make something of attributes. */
class VirtualAttributesTest {

    @Test
    void becomeConstantsOfATypeOfTheirOwn() {
        Compilation compilation = Sources.of(
                        """
                        @Model
                        class User extends ActiveRecord<User> {
                            @Id Long id;
                            String firstName;
                            String lastName;
                            @BelongsTo final One<User> chief = one();
                            @Virtual(reads = {"firstName", "lastName"}) String fullName() { return firstName + lastName; }
                            @Virtual(reads = "chiefId") String getChiefName() { return ""; }
                            void setChiefName(String name) { }
                            @Virtual boolean isTall() { return true; }
                            @Virtual(reads = "firstName") int size() { return 1; }
                            Object size(Integer size) { return size; }
                            @Virtual java.util.List<String> names() { return java.util.List.of(firstName, lastName); }
                            @Virtual byte[] model() { return new byte[0]; }
                        }
                        """)
                .compile();
        assertThat(Sources.generated(compilation, "blog.User_"))
                .contains("VirtualAttribute<User, String> fullName = modelBuilder.virtual(\"fullName\", String.class,"
                        + " u -> u.fullName(), firstName, lastName);")
                .contains("chiefName = modelBuilder.virtual(\"chiefName\", String.class, u -> u.getChiefName(),"
                        + " (u, v) -> u.setChiefName(v), chiefId);")
                .contains("VirtualAttribute<User, Boolean> tall = modelBuilder.virtual(\"tall\", Boolean.class,"
                        + " u -> u.isTall());")
                .contains("VirtualAttribute<User, Integer> size = modelBuilder.virtual(\"size\", Integer.class,"
                        + " u -> u.size(), (u, v) -> u.size(v), firstName);")
                .contains("VirtualAttribute<User, List<String>> names = modelBuilder.virtual(\"names\", List.class,"
                        + " u -> u.names());")
                .contains("VirtualAttribute<User, byte[]> model = ");
    }

    @Test
    void comeFromBases() {
        Compilation compilation = Sources.of(
                        """
                        @MappedBase
                        abstract class Base<V> {
                            @Id Long id;
                            @Virtual(reads = "id") V shown() { return null; }
                            void shown(V value) { }
                        }
                        """,
                        """
                        @Model class User extends Base<String> { }
                        """)
                .compile();
        assertThat(Sources.generated(compilation, "blog.User_"))
                .contains(
                        "VirtualAttribute<User, String> shown = model.virtual(\"shown\", String.class, u -> u.shown(),"
                                + " (u, v) -> u.shown(v), id);");
    }

    @Test
    void areReadAndNotQueried() {
        Sources.of(
                        """
                        @Model
                        class User {
                            @Id Long id;
                            String name;
                            @Virtual(reads = "name") String shown() { return name; }
                        }
                        """,
                        """
                        class Use {
                            Object fine(org.reactiveorm.query.Query<User> q) { return q.attributes(User_.shown, User_.name); }
                            Object where(org.reactiveorm.query.Query<User> q) {
                                return q.where(User_.shown.eq("x")); //! cannot find symbol
                            }
                            Object order(org.reactiveorm.query.Query<User> q) {
                                return q.orderBy(User_.shown.asc()); //! cannot find symbol
                            }
                        }
                        """)
                .fail();
    }

    @Test
    void mistakes() {
        Sources.of(
                        """
                        @Model
                        class User {
                            @Id Long id;
                            String name;
                            @Virtual(reads = {"name", "nane"}) String a() { return ""; } //! Attribute "nane" is not mapped on User; did you mean "name"?
                            @Virtual(reads = "a") String b() { return ""; } //! Attribute "a" is not mapped on User; its attributes are id, name
                            @Virtual static String c() { return ""; } //! The method c is static; a virtual attribute is a method of an instance
                            @Virtual String d(int i) { return ""; } //! The method d has parameters; a virtual attribute has none, and a setter needs no annotation
                            @Virtual void e() { } //! The method e returns nothing; a virtual attribute is a value
                            @Virtual private String f() { return ""; } //! The method f is out of reach of User_; make it package-private or public
                            @Virtual <X> String g() { return ""; } //! The method g has type parameters, which a virtual attribute cannot have
                            @Virtual String getName() { return name; } //! The virtual attribute name is called like another constant of User_; rename the method
                            @Virtual String h() { return ""; }
                            @Virtual String getH() { return ""; } //! Two virtual attributes are called h; rename one of the methods
                            @Virtual int i() { return 1; }
                            void i(int value) { } //! The setter of a virtual attribute may be given null; let it take Integer, not int
                            @Virtual String j() { return ""; }
                            void setJ(Object value) { } //! The setter of a virtual attribute takes what its getter gives, java.lang.String, not java.lang.Object; change one of the two, or rename the method
                        }
                        """)
                .fail();
    }

    @Test
    void haveNoMeaningElsewhere() {
        Sources.of(
                        """
                        class Plain {
                            @Virtual String a() { return ""; } //! @Virtual has no effect, since Plain is not mapped; mark Plain with @Model or @MappedBase
                        }
                        """)
                .fail();
    }
}
