package org.reactiveorm.sql.raw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.sql.raw.RawStatement.Text;
import org.reactiveorm.sql.raw.RawStatement.Value;

class SqlTemplateTest {

    private static final Set<Lexicon> POSTGRES = EnumSet.of(
            Lexicon.ESCAPE_STRINGS,
            Lexicon.DOLLAR_QUOTES,
            Lexicon.NESTED_COMMENTS,
            Lexicon.QUESTION_MARK_OPERATORS,
            Lexicon.NUMBERED_MARKERS);
    private static final Set<Lexicon> MY_SQL =
            EnumSet.of(Lexicon.BACKSLASH_STRINGS, Lexicon.BACKTICKS, Lexicon.HASH_COMMENTS, Lexicon.BLANK_AFTER_DASHES);
    private static final int TEXTS = 100_000;
    private static final long SEED = 20_261_121L;

    @Test
    void findsNamesAndPositions() {
        assertThat(SqlTemplate.parse("select :a, :b1 where x=:a", POSTGRES).names())
                .containsExactly("a", "b1");
        assertThat(SqlTemplate.parse("select ?,?", MY_SQL).positions()).isEqualTo(2);
    }

    @Test
    void leavesLiteralsNamesAndCommentsAlone() {
        for (String text : List.of(
                "select ':a ? it''s'",
                "select \"a:b?\" ",
                "select 1 -- :a ?",
                "select 1 /* :a /* ? */ :b */",
                "select $$ :a ? ' $$",
                "select $t$ :a $$ ? $t$",
                "select e'\\' :a'",
                "select 1::int, a[1:2], b[x:y], c := 1",
                "select a ?| b, c ?& d, e @? f, g ?? h")) {
            SqlTemplate template = SqlTemplate.parse(text, POSTGRES);
            assertThat(template.names()).as(text).isEmpty();
            assertThat(template.positions()).as(text).isZero();
        }
        for (String text : List.of(
                "select 'it\\'s :a ?'", "select \"\\\" :a ?\"", "select `a:b?`", "select 1 # :a ?\n", "select @x:=1")) {
            SqlTemplate template = SqlTemplate.parse(text, MY_SQL);
            assertThat(template.names()).as(text).isEmpty();
            assertThat(template.positions()).as(text).isZero();
        }
    }

    @Test
    void readsTwoDashesWithoutABlankAsTheDatabaseDoes() {
        assertThat(SqlTemplate.parse("select 5--:a", MY_SQL).names()).containsExactly("a");
        assertThat(SqlTemplate.parse("select 5--:a", POSTGRES).names()).isEmpty();
    }

    @Test
    void endsACommentWhereTheDatabaseDoes() {
        assertThat(SqlTemplate.parse("select /* /* */ :a", MY_SQL).names()).containsExactly("a");
        assertThatExceptionOfType(QueryException.class)
                .isThrownBy(() -> SqlTemplate.parse("select /* /* */ :a", POSTGRES))
                .withMessageContaining("comment that begins at position 8");
    }

    @Test
    void takesADollarInANameForAPartOfIt() {
        assertThat(SqlTemplate.parse("select a$b$c, :x, d$b$", POSTGRES).names())
                .containsExactly("x");
    }

    @Test
    void writesAQuoteBehindABackslashTwice() {
        assertThat(filled("select 'it\\'s', \"\\\"\", '\\\\' # it's\n", MY_SQL))
                .isEqualTo("select 'it''s', \"\"\"\", '\\\\'  \n");
    }

    @Test
    void repeatsTheLastValueOfAListOnlyInsideIn() {
        assertThat(filled("x IN(:a)", MY_SQL, List.of(1, 2, 3))).isEqualTo("x IN([1], [2], [3], [3])");
        assertThat(filled("x not in ( :a )", MY_SQL, List.of(1))).isEqualTo("x not in ( [1] )");
        assertThat(filled("x in (0, :a)", MY_SQL, List.of(1, 2, 3))).isEqualTo("x in (0, [1], [2], [3])");
        assertThat(filled("greatest(:a)", MY_SQL, List.of(1, 2, 3))).isEqualTo("greatest([1], [2], [3])");
        assertThat(filled("margin (:a)", MY_SQL, List.of(1, 2, 3))).isEqualTo("margin ([1], [2], [3])");
    }

    @Test
    void tellsWhereALiteralBeginsThatDoesNotEnd() {
        for (String text : List.of("select 'a", "select \"a", "select $$a", "select /*a")) {
            assertThatExceptionOfType(QueryException.class)
                    .isThrownBy(() -> SqlTemplate.parse(text, POSTGRES))
                    .withMessageContaining("position 8");
        }
    }

    @Test
    void refusesMarkersOfBothKinds() {
        assertThatExceptionOfType(QueryException.class)
                .isThrownBy(() -> SqlTemplate.parse("select :a, ?", MY_SQL))
                .withMessageContaining("one of the two");
    }

    @Test
    void takesAQuestionMarkBesideNamesForAnOperator() {
        assertThat(filled("select a ? :k", POSTGRES, "v")).isEqualTo("select a ? [v]");
        assertThat(SqlTemplate.parse("select a=?||'x', ?", POSTGRES).positions())
                .isEqualTo(2);
    }

    @Test
    void takesTheBodyOfARoutineWhole() {
        String text = "create procedure p() begin delete from a; delete from b; end";
        assertThat(filled(text, MY_SQL)).isEqualTo(text);
    }

    /** Texts made of tokens whose meaning is known: each marker is found, nothing else is, and the rest stays as it is. */
    @Test
    void findsTheMarkersOfRandomTexts() {
        Random random = new Random(SEED);
        for (int i = 0; i < TEXTS; i++) {
            boolean postgres = random.nextBoolean();
            List<String> tokens = postgres
                    ? List.of(
                            "'?:a'",
                            "\"?:b\"",
                            "$$?:c'$$",
                            "$q$ :d $$ $q$",
                            "/*/*?*/:e*/",
                            "--:f'\n",
                            "e'\\':g'",
                            "::int",
                            "x1")
                    : List.of(
                            "'?\\':a'", "\"?\\\":b\"", "`?:c`", "/*?:e'*/", "-- :f'\n", "# :g\n", ":=", "x$1", "5--1");
            StringBuilder text = new StringBuilder("select ");
            List<String> names = new ArrayList<>();
            for (int length = 1 + random.nextInt(12); length > 0; length--) {
                if (random.nextInt(3) == 0) {
                    names.add("m" + names.size());
                    text.append(random.nextBoolean() ? "=" : "(").append(':').append(names.get(names.size() - 1));
                } else {
                    text.append(tokens.get(random.nextInt(tokens.size())));
                }
                text.append(random.nextBoolean() ? " " : ",");
            }
            SqlTemplate template = SqlTemplate.parse(text.toString(), postgres ? POSTGRES : MY_SQL);
            assertThat(template.names()).as("seed %d: %s", SEED, text).isEqualTo(names);
            assertThat(template.positions()).as("seed %d: %s", SEED, text).isZero();
        }
    }

    private static String filled(String text, Set<Lexicon> lexicon, Object... values) {
        SqlTemplate template = SqlTemplate.parse(text, lexicon);
        Bindings bindings = Bindings.NONE;
        List<Object> rest = new ArrayList<>(Arrays.asList(values));
        for (String name : template.names()) {
            bindings = bindings.with(name, rest.remove(0), null);
        }
        StringBuilder sql = new StringBuilder();
        for (RawStatement.Piece piece : template.fill(bindings).pieces()) {
            if (piece instanceof Text raw) {
                sql.append(raw.sql());
            } else if (piece instanceof Value value) {
                sql.append('[').append(value.value()).append(']');
            }
        }
        return sql.toString();
    }
}
