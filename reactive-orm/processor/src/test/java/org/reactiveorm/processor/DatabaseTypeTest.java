package org.reactiveorm.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import org.junit.jupiter.api.Test;

/** Attributes whose columns are of types that not every database has. */
class DatabaseTypeTest {

    @Test
    void typesThatOnlyTheDatabaseKnows() {
        Compilation compilation = Sources.of(
                        """
                        @Model
                        class Thing {
                            record Spot(String text) {
                                static class Stored implements org.reactiveorm.type.ColumnCodec<Spot, String> {
                                    public String write(Spot value) { return value.text(); }
                                    public Spot read(String stored) { return new Spot(stored); }
                                }
                            }
                            @Id Long id;
                            @Column(nativeType = "ltree") @Required String path;
                            @Column(nativeType = "bit(3)") java.util.List<String> bits;
                            @Column(nativeType = "point") @Codec(Spot.Stored.class) Spot spot;
                        }
                        """)
                .compile();
        assertThat(Sources.generated(compilation, "blog.Thing_"))
                .contains(
                        "ComparableAttribute<Thing, String> path = model.comparable(\"path\", DataType.named(\"ltree\"), ")
                .contains("ArrayAttribute<Thing, String> bits = model.array(\"bits\","
                        + " DataType.arrayOf(DataType.named(\"bit(3)\")), ")
                .contains("ComparableAttribute<Thing, Thing.Spot> spot = model.comparable(\"spot\","
                        + " DataType.named(\"point\").as(Thing.Spot.class, new Thing.Spot.Stored()), ");
    }

    @Test
    void textsInWhichCaseDoesNotCount() {
        Compilation compilation = Sources.of(
                        """
                        @Model
                        class Thing {
                            @Id Long id;
                            @CaseInsensitive @Column(length = 60) String name;
                            @CaseInsensitive @Text String motto;
                        }
                        """)
                .compile();
        assertThat(Sources.generated(compilation, "blog.Thing_"))
                .contains("StringAttribute<Thing> name = model.string(\"name\", DataType.caseInsensitive(60), ")
                .contains("StringAttribute<Thing> motto = model.string(\"motto\", DataType.CASE_INSENSITIVE_TEXT, ");
    }

    @Test
    void rangesAddressesAndKeysWithTexts() {
        Compilation compilation = Sources.of(
                        """
                        @Model
                        class Thing {
                            @Id Long id;
                            org.reactiveorm.type.Range<Integer> seats;
                            org.reactiveorm.type.Range<java.math.BigDecimal> prices;
                            @Required org.reactiveorm.type.Range<java.time.Instant> period;
                            java.util.List<org.reactiveorm.type.Range<java.time.LocalDate>> breaks;
                            org.reactiveorm.type.Inet address;
                            @Column(nativeType = "cidr") org.reactiveorm.type.Inet network;
                            org.reactiveorm.type.MacAddress hardware;
                            java.util.Map<String, String> facts;
                        }
                        """)
                .compile();
        assertThat(Sources.generated(compilation, "blog.Thing_"))
                .contains(
                        "RangeAttribute<Thing, Integer> seats = model.range(\"seats\", DataType.rangeOf(DataType.INTEGER), ")
                .contains("DataType.rangeOf(DataType.decimal(19, 4)), ")
                .contains(
                        "RangeAttribute<Thing, Instant> period = model.range(\"period\", DataType.rangeOf(DataType.INSTANT), ")
                .contains("ArrayAttribute<Thing, Range<LocalDate>> breaks = model.array(\"breaks\","
                        + " DataType.arrayOf(DataType.rangeOf(DataType.DATE)), ")
                .contains("InetAttribute<Thing> address = model.inet(\"address\", DataType.INET, ")
                .contains("InetAttribute<Thing> network = model.inet(\"network\", DataType.CIDR, ")
                .contains(
                        "ComparableAttribute<Thing, MacAddress> hardware = model.comparable(\"hardware\", DataType.MACADDR, ")
                .contains("HstoreAttribute<Thing> facts = model.hstore(\"facts\", ");
    }

    @Test
    void mistakes() {
        Sources.of(
                        """
                        @Model
                        class Thing {
                            @Id @CaseInsensitive String id; //! An id is compared in the program, too, where case counts; remove it, or make another attribute the id
                            @CaseInsensitive Integer a; //! @CaseInsensitive belongs on a String, not on an Integer
                            @CaseInsensitive @Column(fixed = true) String b; //! A text of fixed length is compared by case; remove one of the two
                            @CaseInsensitive @Text(org.reactiveorm.type.LargeSize.TINY) String c; //! A @Text without regard to case has one size; write @Text without a size
                            @Column(nativeType = "point") Integer d; //! A type of the database is carried by a String, not by an Integer; declare a String, or name a codec that writes one
                            @Column(nativeType = "ltree", length = 3) String e; //! A type of the database says everything itself; remove what else speaks of it
                            @Column(nativeType = "ltree") @CaseInsensitive String f; //! A type of the database says everything itself; remove what else speaks of it
                            @Column(nativeType = "a'b") String g; //! The type of a column cannot be called "a'b"; write letters, digits, underscores, blanks, commas, dots, brackets and parentheses in pairs, as in numeric(5, 2)
                            @Column(nativeType = "") String h; //! The type of a column cannot be called ""; write letters, digits, underscores, blanks, commas, dots, brackets and parentheses in pairs, as in numeric(5, 2)
                            @Column(nativeType = "macaddr") org.reactiveorm.type.Inet j; //! An Inet is stored as inet, or as cidr where that is written; write "cidr"
                            @Column(length = 3) org.reactiveorm.type.Range<Integer> k; //! Only a String and a byte[] have a length; remove it from this Range
                            org.reactiveorm.type.Range<String> l; //! The attribute l has the type org.reactiveorm.type.Range<java.lang.String>, which cannot be mapped; mark the field @Transient; %s
                            java.util.Map<String, Integer> m; //! The attribute m has the type java.util.Map<java.lang.String,java.lang.Integer>, which cannot be mapped; mark the field @Transient; %s
                            java.util.List<java.util.Map<String, String>> n; //! The attribute n has the type java.util.List<java.util.Map<java.lang.String,java.lang.String>>, which cannot be mapped; mark the field @Transient; %s
                            @CaseInsensitive @Transient String i; //! @CaseInsensitive has no effect on a field that is not mapped; remove one of the two
                        }
                        """
                                .formatted(ValueType.SUPPORTED, ValueType.SUPPORTED, ValueType.SUPPORTED))
                .fail();
    }

    @Test
    void anIdIsOfATypeThatTheOrmKnows() {
        Sources.of(
                        """
                        @Model
                        class Thing {
                            @Id @Column(nativeType = "ltree") String id; //! An id is compared in the program, too; give it a type that the ORM knows
                        }
                        """)
                .fail();
    }
}
