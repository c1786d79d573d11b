package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.reactiveorm.Orm;
import org.reactiveorm.Repository;
import org.reactiveorm.dialect.Feature;
import org.reactiveorm.error.ConstraintViolationException;
import org.reactiveorm.error.MappingException;
import org.reactiveorm.instance.Row;
import org.reactiveorm.query.ArrayAttribute;
import org.reactiveorm.query.Condition;
import org.reactiveorm.test.RequiresFeature;
import org.reactiveorm.test.model.Member;
import org.reactiveorm.test.model.Member_;
import org.reactiveorm.type.DataType;
import reactor.test.StepVerifier;

/** Texts in which upper and lower case are the same: found, sorted and unique so, but kept as they were written. */
public abstract class CaseInsensitiveContract extends NativeTypeContract {

    /** For bindings. */
    protected CaseInsensitiveContract() {}

    @Test
    void findsTextsOfAnyCase() {
        Repository<Member, Long> members = members();
        seed(members, "Ada", "\u00c9mile", "bob");

        assertThat(nicks(members, Member_.nick.eq("aDA"))).containsExactly("Ada");
        assertThat(nicks(members, Member_.nick.ne("ADA"))).containsExactly("bob", "\u00c9mile");
        assertThat(nicks(members, Member_.nick.in("ADA", "BOB", "x"))).containsExactly("Ada", "bob");
        assertThat(nicks(members, Member_.nick.notIn("ADA", "BOB"))).containsExactly("\u00c9mile");
        assertThat(nicks(members, Member_.nick.like("%D%"))).containsExactly("Ada");
        assertThat(nicks(members, Member_.nick.startsWith("BO"))).containsExactly("bob");
        assertThat(nicks(members, Member_.nick.iLike("ADA"))).containsExactly("Ada");
        assertThat(nicks(members, Member_.nick.gt("BOA"))).containsExactly("bob", "\u00c9mile");
        assertThat(nicks(members, Member_.nick.eq("\u00e9MILE"))).containsExactly("\u00c9mile");
        assertThat(nicks(members, Member_.nick.eq("emile"))).isEmpty();
        assertThat(nicks(members, Member_.nick.eq("ada "))).isEmpty();
        assertThat(nicks(members, Member_.nick.eq(Member_.motto))).containsExactly("Ada", "bob", "\u00c9mile");
        assertThat(nicks(members, Member_.motto.eq("BOB"))).containsExactly("bob");
    }

    @Test
    void keepsWhatWasWrittenAndNoticesAnotherCase() {
        Repository<Member, Long> members = members();
        seed(members, "Ada", "it's \\ \"\ud83d\ude00\"");

        Member read = await(members.where(Member_.nick.eq("ADA")).one());
        read.nick = "ADA";
        assertThat(read.changed()).containsExactly("nick");
        run(read.save());
        assertThat(await(members.findByPk(Objects.requireNonNull(read.id))).nick)
                .isEqualTo("ADA");
        assertThat(await(members.findAll())).extracting(member -> member.nick).contains("it's \\ \"\ud83d\ude00\"");
        run(members.where(Member_.nick.eq("ada")).update(Member_.nick.set("aDa"), Member_.motto.setNull()));
        assertThat(await(members.where(Member_.motto.isNull()).one()).nick).isEqualTo("aDa");
    }

    @Test
    void isUniqueWhateverItsCase() {
        Repository<Member, Long> members = members();
        seed(members, "Ada");

        members.create(m -> m.nick = "ADA")
                .as(StepVerifier::create)
                .expectErrorSatisfies(error -> assertThat(error)
                        .isInstanceOfSatisfying(
                                ConstraintViolationException.class, violation -> assertThat(violation.kind())
                                        .isEqualTo(ConstraintViolationException.Kind.UNIQUE)))
                .verify(LIMIT);
        run(members.create(m -> m.nick = "Ad\u00e1"));
        run(members.upsert(m -> {
                    m.nick = "aDA";
                    m.motto = "second";
                })
                .onConflict(Member_.nick)
                .run());
        assertThat(await(members.where(Member_.nick.eq("ada")).one()).motto).isEqualTo("second");
        assertThat(await(members.count())).isEqualTo(2);
        assertThat(await(members.where(Member_.nick.eq("ADA")).findOrCreate(m -> m.nick = "ADA"))
                        .isCreated())
                .isFalse();
    }

    @Test
    void sortsAndFollowsWhateverTheCase() {
        Repository<Member, Long> members = members();
        run(members.bulkCreate(IntStream.range(0, 300)
                        .mapToObj(i -> {
                            Member member = new Member();
                            member.nick = (i % 2 == 0 ? "N" : "n") + String.format("%03d", 299 - i);
                            return member;
                        })
                        .toList())
                .run());

        List<String> followed = await(members.orderBy(Member_.nick.asc())
                .all()
                .limitRate(7)
                .map(member -> Objects.requireNonNull(member.nick)));
        assertThat(followed).hasSize(300).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
        var first = await(members.orderBy(Member_.nick.desc()).after(null, 10));
        var second = await(members.orderBy(Member_.nick.desc()).after(first.next(), 10));
        assertThat(first.rows().get(9).nick).isEqualToIgnoringCase("n290");
        assertThat(second.rows().get(0).nick).isEqualToIgnoringCase("n289");
    }

    @Test
    void groupsTextsThatDifferByCaseOnly() {
        Repository<Member, Long> members = members();
        for (String motto : List.of("Go", "GO", "stay")) {
            run(members.create(m -> m.motto = motto));
        }

        assertThat(await(members.groupBy(Member_.motto)
                        .select(Member_.motto, Member_.id.count())
                        .into((motto, count) -> motto.toLowerCase(Locale.ROOT) + count)
                        .all()))
                .containsExactlyInAnyOrder("go2", "stay1");
        assertThat(await(members.where(Member_.id.isNotNull())
                        .distinct()
                        .select(Member_.motto)
                        .into(motto -> motto)
                        .all()))
                .hasSize(2);
    }

    @Test
    void isNoIdAndNoKeyOfAnAssociation() {
        Orm orm = fresh(builder -> builder).orm();

        assertThatThrownBy(() -> orm.define("Thing", d -> d.attribute("code", DataType.caseInsensitive(9))
                        .id()))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("Thing.code");
    }

    @Test
    @RequiresFeature(Feature.ARRAY_TYPE)
    void keepsArrays() {
        Orm orm = fresh(builder -> builder).orm();
        DataType<List<String>> type = DataType.arrayOf(DataType.caseInsensitive(20));
        Repository<Row, Object> things = orm.define("Thing", d -> d.attribute("tags", type));
        run(orm.sync());
        run(things.create(row -> row.set("tags", List.of("Red", "a,\"b"))));
        var tags = new ArrayAttribute<Row, String>("tags", type);

        assertThat(await(things.where(tags.contains("RED")).one()).get("tags")).isEqualTo(List.of("Red", "a,\"b"));
    }

    private static void seed(Repository<Member, Long> members, String... nicks) {
        for (String nick : nicks) {
            run(members.create(m -> {
                m.nick = nick;
                m.motto = nick.toUpperCase(Locale.ROOT);
            }));
        }
    }

    private static List<String> nicks(Repository<Member, Long> members, Condition<Member> condition) {
        return await(members.where(condition)
                .orderBy(Member_.nick.asc())
                .all()
                .map(member -> Objects.requireNonNull(member.nick)));
    }

    private Repository<Member, Long> members() {
        Orm orm = fresh(builder -> builder.models(Member_.MODEL)).orm();
        run(orm.sync());
        return orm.repository(Member_.MODEL);
    }
}
