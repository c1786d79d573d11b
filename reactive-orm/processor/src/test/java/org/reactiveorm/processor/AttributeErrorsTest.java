package org.reactiveorm.processor;

import org.junit.jupiter.api.Test;

/** Mistakes of an attribute are errors at its field. */
class AttributeErrorsTest {

    @Test
    void typesThatCannotBeMapped() {
        Sources.of(
                        """
                        @Model
                        class User {
                            @Id Long id;
                            char a; //! The attribute a has the type char, which cannot be mapped; use String, or mark the field @Transient; supported are long, int, short, byte, double, float and boolean and their boxes, String, BigDecimal, Instant, LocalDateTime, LocalDate, LocalTime, UUID, byte[], Json and enums, lists of them, Range, Inet, MacAddress and Map of String and String on PostgreSQL, and any class with @AsJson or @Codec
                            Character b; //! The attribute b has the type java.lang.Character, which cannot be mapped; use String, or mark the field @Transient; supported are long, int, short, byte, double, float and boolean and their boxes, String, BigDecimal, Instant, LocalDateTime, LocalDate, LocalTime, UUID, byte[], Json and enums, lists of them, Range, Inet, MacAddress and Map of String and String on PostgreSQL, and any class with @AsJson or @Codec
                            java.time.OffsetDateTime c; //! The attribute c has the type java.time.OffsetDateTime, which cannot be mapped; use java.time.Instant, or mark the field @Transient; supported are long, int, short, byte, double, float and boolean and their boxes, String, BigDecimal, Instant, LocalDateTime, LocalDate, LocalTime, UUID, byte[], Json and enums, lists of them, Range, Inet, MacAddress and Map of String and String on PostgreSQL, and any class with @AsJson or @Codec
                            String[] d; //! The attribute d has the type java.lang.String[], which cannot be mapped; mark the field @Transient; supported are long, int, short, byte, double, float and boolean and their boxes, String, BigDecimal, Instant, LocalDateTime, LocalDate, LocalTime, UUID, byte[], Json and enums, lists of them, Range, Inet, MacAddress and Map of String and String on PostgreSQL, and any class with @AsJson or @Codec
                            java.util.Set<String> e; //! The attribute e has the type java.util.Set<java.lang.String>, which cannot be mapped; mark the field @Transient; supported are long, int, short, byte, double, float and boolean and their boxes, String, BigDecimal, Instant, LocalDateTime, LocalDate, LocalTime, UUID, byte[], Json and enums, lists of them, Range, Inet, MacAddress and Map of String and String on PostgreSQL, and any class with @AsJson or @Codec
                            User f; //! The attribute f has the type blog.User, which cannot be mapped; declare final One<User> with @BelongsTo, or mark the field @Transient; supported are long, int, short, byte, double, float and boolean and their boxes, String, BigDecimal, Instant, LocalDateTime, LocalDate, LocalTime, UUID, byte[], Json and enums, lists of them, Range, Inet, MacAddress and Map of String and String on PostgreSQL, and any class with @AsJson or @Codec
                            static double g;
                            transient double h;
                            @Transient double i;
                        }
                        """)
                .fail();
    }

    @Test
    void codecs() {
        Sources.of(
                        """
                        @Model
                        class User {
                            record Email(String text) {}
                            static class Stored implements org.reactiveorm.type.ColumnCodec<Email, String> {
                                public String write(Email value) { return value.text(); }
                                public Email read(String stored) { return new Email(stored); }
                            }
                            static class Odd implements org.reactiveorm.type.ColumnCodec<Email, Object> {
                                public Object write(Email value) { return value; }
                                public Email read(Object stored) { return (Email) stored; }
                            }
                            static class Argued extends Stored {
                                Argued(int a) {}
                            }
                            abstract static class Half extends Stored {}
                            @Id Long id;
                            @Version @Codec(Stored.class) Email key; //! An id or a version cannot have a codec; remove it
                            @Codec(Stored.class) Email right;
                            @Codec(Stored.class) String a; //! The codec Stored stores blog.User.Email, not java.lang.String; give the attribute this class, or use another codec
                            @Codec(Odd.class) Email b; //! The codec Odd writes java.lang.Object, which no column holds; %s
                            @Codec(Argued.class) Email c; //! The metamodel of User cannot make the codec Argued; it must be a class that is not abstract, static where nested, and accessible with a constructor without parameters
                            @Codec(Half.class) Email d; //! The metamodel of User cannot make the codec Half; it must be a class that is not abstract, static where nested, and accessible with a constructor without parameters
                            @Codec(Stored.class) @Column(precision = 3) Email e; //! Only a BigDecimal has precision and scale, and a time has a precision; remove it from this String
                            @AsJson Email g;
                            @AsJson @Codec(Stored.class) Email h; //! An attribute has one codec; remove @AsJson or @Codec
                            @AsJson int[] i; //! @AsJson belongs on a field of a class, not on int[]
                            @AsJson @Column(length = 3) Email j; //! Only a String and a byte[] have a length; remove it from this Json
                            @Codec(Stored.class) @Transient Email f; //! @Codec has no effect on a field that is not mapped; remove one of the two
                        }
                        """
                                .formatted(ValueType.SUPPORTED))
                .fail();
    }

    @Test
    void theEngineWritesAttributes() {
        Sources.of(
                        """
                        @Model
                        class User {
                            @Id Long id;
                            final String name = "x"; //! The attribute name is final, but the engine writes it; remove final, or mark the field @Transient if it is not stored
                        }
                        """)
                .fail();
    }

    @Test
    void privateFieldsNeedAccessors() {
        Sources.of(
                        """
                        @Model
                        class User {
                            @Id Long id;
                            private String name; //! The metamodel of User cannot reach the private field name; make it package-private, or add getName() and setName(java.lang.String)
                            private boolean active; //! The metamodel of User cannot reach the private field active; make it package-private, or add setActive(boolean)
                            private boolean isNew; //! The metamodel of User cannot reach the private field isNew; make it package-private, or add isNew()
                            private String nick; //! The metamodel of User cannot reach the private field nick; make it package-private, or add getNick()
                            private String hidden; //! The metamodel of User cannot reach the private field hidden; make it package-private, or add getHidden()
                            boolean isActive() { return active; }
                            void setNew(boolean value) { isNew = value; }
                            java.util.Optional<String> getNick() { return java.util.Optional.of(nick); }
                            void setNick(String value) { nick = value; }
                            private String getHidden() { return hidden; }
                            void setHidden(String value) { hidden = value; }
                        }
                        """)
                .fail();
    }

    @Test
    void ids() {
        Sources.of(
                        """
                        @Model
                        class User {
                            @Id boolean id; //! An id cannot be a Boolean; use Long, Integer, String or UUID
                        }
                        """,
                        """
                        @Model
                        class Post {
                            @Id @Generated long id; //! A generated id is absent until the row is made, and a primitive cannot be absent; use Long
                            @Generated Long other; //! Only an id is generated; add @Id, or remove @Generated
                        }
                        """,
                        """
                        @Model
                        class Team {
                            @Id @Generated String id; //! An id of type String cannot be generated; use Long, Integer or UUID, or remove @Generated and assign it
                        }
                        """)
                .fail();
    }

    @Test
    void wholeNumbers() {
        Sources.of(
                        """
                        @Model
                        class User {
                            @Id @Generated @MediumInt Integer id; //! Of these numbers only a Long with @Unsigned is generated; use it, or remove the annotation or @Generated
                            BigInteger a; //! A BigInteger is kept as an unsigned number of 64 bits; add @Unsigned, or use Long or BigDecimal
                            @Unsigned Byte b; //! @Unsigned belongs on a Short, an Integer, a Long or a BigInteger, not on a Byte
                            @Unsigned BigDecimal c; //! @Unsigned belongs on a Short, an Integer, a Long or a BigInteger, not on a BigDecimal
                            @MediumInt Long d; //! @MediumInt belongs on an Integer, not on a Long
                            @Version @Unsigned long e; //! A version is an int or a long of the usual range; remove the annotation
                            @Unsigned @Transient long f; //! @Unsigned has no effect on a field that is not mapped; remove one of the two
                        }
                        """,
                        """
                        @Model
                        class Other {
                            @Id @Generated @Unsigned Integer id; //! Of these numbers only a Long with @Unsigned is generated; use it, or remove the annotation or @Generated
                        }
                        """,
                        """
                        @Model
                        class Third {
                            @Id @Unsigned BigInteger id; //! An id cannot be a BigInteger; use Long, Integer, String or UUID
                        }
                        """,
                        """
                        @Model
                        class Fine {
                            @Id @Generated @Unsigned Long id;
                        }
                        """)
                .fail();
    }

    @Test
    void versions() {
        Sources.of(
                        """
                        @Model
                        class User {
                            @Id Long id;
                            @Version Instant version; //! A version counts, and cannot be an Instant; use long or int
                        }
                        """,
                        """
                        @Model
                        class Post {
                            @Id @Version Long id; //! An attribute cannot be the id and the version; remove one of the two
                        }
                        """)
                .fail();
    }

    @Test
    void columns() {
        Sources.of(
                        """
                        @Model
                        class User {
                            @Id @Text String id; //! An id needs a length; write @Column(length = …) instead of @Text
                            @Text Integer a; //! @Text belongs on a String, not on an Integer
                            @Column(name = " ") String b; //! The name of a column cannot be blank; leave it out to follow the naming strategy
                            @Column(length = 5) Integer c; //! Only a String and a byte[] have a length; remove it from this Integer
                            @Blob(org.reactiveorm.type.LargeSize.TINY) String l; //! @Blob belongs on a byte[], not on a String
                            @Blob(org.reactiveorm.type.LargeSize.TINY) @Column(length = 5) byte[] m; //! A @Blob says its size itself; remove one of the two
                            @Column(fixed = true) Long n; //! Only a String has a fixed length; remove it from this Long
                            @Text @Column(fixed = true) String o; //! A @Text has no length; remove one of the two
                            @Text @Column(length = 5) String d; //! A @Text has no length; remove one of the two
                            @Column(length = 0) String e; //! A length must be positive
                            @Column(precision = 5) Long f; //! Only a BigDecimal has precision and scale, and a time has a precision; remove it from this Long
                            @Column(precision = 7) java.time.LocalTime i; //! A second has 0 to 6 digits after the point; write precision = 0 … 6
                            @Column(precision = -1) Instant j; //! A second has 0 to 6 digits after the point; write precision = 0 … 6
                            @Column(precision = 3, scale = 1) Instant k; //! Only a BigDecimal has precision and scale, and a time has a precision; remove it from this Instant
                            @Column(precision = 3) BigDecimal g; //! A decimal of 3 digits cannot have 4 of them after the point; write precision and scale with 0 <= scale <= precision
                            @Column(scale = -1) BigDecimal h; //! A decimal of 19 digits cannot have -1 of them after the point; write precision and scale with 0 <= scale <= precision
                            @Column(precision = 2, scale = 2) BigDecimal fine;
                            enum Mood { GOOD }
                            @NativeEnum String r; //! @NativeEnum belongs on an enum, not on a String
                            @NativeEnum(" ") Mood s; //! The name of an enum cannot be blank; leave it out to follow the naming strategy
                            @Column(defaultSql = "1") int p; //! A primitive cannot say that the default of the database is wanted; use Integer
                            @Column(defaultSql = " ") Integer q; //! A default cannot be blank; write an SQL expression, or leave it out
                        }
                        """)
                .fail();
    }

    @Test
    void fieldsThatAreNotMapped() {
        Sources.of(
                        """
                        @Model
                        class User {
                            @Id Long id;
                            static @Unique String a; //! @Unique has no effect on a field that is not mapped; remove one of the two
                            @Column(name = "b") transient String b; //! @Column has no effect on a field that is not mapped; remove one of the two
                            @Transient @BelongsTo final One<User> c = One.unbound(); //! @BelongsTo has no effect on a field that is not mapped; remove one of the two
                        }
                        """)
                .fail();
    }

    @Test
    void enumsThatCannotBeNamed() {
        Sources.of(
                        """
                        @Model
                        class User {
                            private enum Status { ACTIVE }
                            @Id Long id;
                            Status status; //! The metamodel of User cannot name the enum Status; make it at least package-private
                        }
                        """)
                .fail();
    }

    @Test
    void associationsBelongOnHolders() {
        Sources.of(
                        """
                        @Model
                        class User {
                            @Id Long id;
                            @BelongsTo Long team; //! @BelongsTo belongs on a field of type Many or One
                            @HasMany java.util.List<User> users; //! @HasMany belongs on a field of type Many or One //! The attribute users has the type java.util.List<blog.User>, which cannot be mapped; mark the field @Transient; supported are long, int, short, byte, double, float and boolean and their boxes, String, BigDecimal, Instant, LocalDateTime, LocalDate, LocalTime, UUID, byte[], Json and enums, lists of them, Range, Inet, MacAddress and Map of String and String on PostgreSQL, and any class with @AsJson or @Codec
                        }
                        """)
                .fail();
    }
}
