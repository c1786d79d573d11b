package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.sql.raw.Lexicon;
import org.reactiveorm.test.Contract;

/** What looks like a marker inside a literal, a quoted name or a comment is left alone, exactly as the database reads it. */
public abstract class RawLiteralContract extends Contract {

    private static final int STATEMENTS = 300;
    private static final long SEED = 20_261_121L;
    private static final String[] FRAGMENTS = {
        "?", ":x", "::", "$1", "$$", "--", "-- ", "#", "/*", "*/", "\"", "`", "a", " ", "\n", "é", "😀", "e", "E",
        "in (", ")"
    };

    /** For bindings. */
    protected RawLiteralContract() {}

    private Set<Lexicon> lexicon() {
        return database().server().dialect().lexicon();
    }

    /** The database is the judge: it gives back the value of every literal, and the value of every marker between them. */
    @Test
    void agreesWithTheDatabaseOnRandomTexts() {
        Random random = new Random(SEED);
        for (int i = 0; i < STATEMENTS; i++) {
            List<Object> expected = new ArrayList<>();
            StringBuilder sql = new StringBuilder("select ");
            List<Object> values = new ArrayList<>();
            int columns = 1 + random.nextInt(4);
            for (int column = 0; column < columns; column++) {
                sql.append(column == 0 ? "" : ", ").append(comment(random));
                if (random.nextBoolean()) {
                    sql.append("cast(? as char(8))");
                    values.add("v" + i);
                    expected.add("v" + i);
                } else {
                    expected.add(literal(random, sql));
                }
                sql.append(comment(random)).append(" as c").append(column);
            }
            String text = sql.append(comment(random)).toString();
            List<String> read = await(orm().sql(text)
                    .binds(values.toArray())
                    .map(row -> {
                        List<String> all = new ArrayList<>();
                        for (int column = 0; column < columns; column++) {
                            all.add(String.valueOf(row.get(column, String.class))
                                    .stripTrailing());
                        }
                        return all;
                    })
                    .one());
            assertThat(read)
                    .as("seed %d, statement %d: %s", SEED, i, text)
                    .isEqualTo(expected.stream()
                            .map(value -> String.valueOf(value).stripTrailing())
                            .toList());
        }
    }

    /** Appends a literal and gives its value. */
    private String literal(Random random, StringBuilder sql) {
        StringBuilder value = new StringBuilder("=");
        for (int i = random.nextInt(6); i > 0; i--) {
            value.append(FRAGMENTS[random.nextInt(FRAGMENTS.length)]);
        }
        int kind = random.nextInt(3);
        if (kind == 0 && lexicon().contains(Lexicon.DOLLAR_QUOTES) && value.indexOf("$") < 0) {
            sql.append("$$").append(value).append("$$");
        } else if (kind == 1 && lexicon().contains(Lexicon.BACKSLASH_STRINGS)) {
            value.append("'\"\\");
            sql.append('"').append(escaped(value)).append('"');
        } else if (kind == 1 && lexicon().contains(Lexicon.ESCAPE_STRINGS)) {
            value.append("'\"\\");
            sql.append("e'").append(escaped(value)).append('\'');
        } else {
            value.append("'");
            String doubled = value.toString().replace("'", "''");
            sql.append('\'').append(doubled).append('\'');
        }
        return value.toString();
    }

    private static String escaped(CharSequence value) {
        return value.toString().replace("\\", "\\\\").replace("'", "\\'").replace("\"", "\\\"");
    }

    private String comment(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> " /* it's ? :x \" $1 */ ";
            case 1 -> " -- it's ? :x ` $$\n ";
            case 2 -> lexicon().contains(Lexicon.HASH_COMMENTS) ? " # it's ? \" :x\n " : " ";
            case 3 -> lexicon().contains(Lexicon.NESTED_COMMENTS) ? " /* /* ' */ ? */ " : " ";
            default -> " ";
        };
    }

    @Test
    void readsADoubledBackslashAtTheEndOfAString() {
        requireFeature(lexicon().contains(Lexicon.BACKSLASH_STRINGS), "backslash escapes");

        assertThat(await(orm().sql("select 'it\\'s\\\\', :x, '\\\\', \"\\\"?\"")
                        .bind("x", "v")
                        .map(row -> row.get(0, String.class)
                                + row.get(1, String.class)
                                + row.get(2, String.class)
                                + row.get(3, String.class))
                        .one()))
                .isEqualTo("it's\\v\\\"?");
    }

    @Test
    void keepsCastsApartFromNames() {
        requireFeature(lexicon().contains(Lexicon.NUMBERED_MARKERS), "casts by ::");

        assertThat(await(orm().sql("select :x::integer + '2'::integer")
                        .bind("x", 40)
                        .into(sum -> sum, Integer.class)
                        .one()))
                .isEqualTo(42);
        assertThatExceptionOfType(QueryException.class)
                .isThrownBy(() -> orm().sql("select $1"))
                .withMessageContaining("position 8");
    }

    @Test
    void keepsQuestionMarksThatAreOperators() {
        requireFeature(lexicon().contains(Lexicon.QUESTION_MARK_OPERATORS), "operators with a question mark");

        String document = "cast('{\"a\": 1}' as jsonb)";
        assertThat(await(orm().sql("select " + document + " ? :key")
                        .bind("key", "a")
                        .into(it -> it, Boolean.class)
                        .one()))
                .isTrue();
        assertThat(await(orm().sql("select " + document + " ?? ?")
                        .binds("b")
                        .into(it -> it, Boolean.class)
                        .one()))
                .isFalse();
        assertThat(await(orm().sql("select " + document + " ?| array['a', ?]")
                        .binds("b")
                        .into(it -> it, Boolean.class)
                        .one()))
                .isTrue();
        assertThat(await(orm().sql("select " + document + " @? '$.a' and ? = 1")
                        .binds(1)
                        .into(it -> it, Boolean.class)
                        .one()))
                .isTrue();
        assertThat(await(orm().sql("select (array[1, 2, 3])[1:2] = array[:one, 2]")
                        .bind("one", 1)
                        .into(it -> it, Boolean.class)
                        .one()))
                .isTrue();
    }

    @Test
    void refusesASemicolonInALiteralWhereTheDriverWouldCutThere() {
        String text = "select 'a;b' as `x`"
                .replace('`', database().server().dialect().quote("q").charAt(0));
        if (lexicon().contains(Lexicon.SEMICOLON_CUTS)) {
            assertThatExceptionOfType(QueryException.class)
                    .isThrownBy(() -> orm().sql(text))
                    .withMessageContaining("bind the text");
        } else {
            assertThat(await(orm().sql(text).into(it -> it, String.class).one()))
                    .isEqualTo("a;b");
        }
    }
}
