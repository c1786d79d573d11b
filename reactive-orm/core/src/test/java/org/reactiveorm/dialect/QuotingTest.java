package org.reactiveorm.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reactiveorm.error.MappingException;

class QuotingTest {

    private static final long SEED = 20_261_121L;
    private static final String ALPHABET = "aZ_0 \"`'\\;$?:@#-/*.,()[]{}\n\t\u0001é€\uFFFD";

    @ParameterizedTest
    @EnumSource
    void everyNameIsOneTokenThatMeansItself(TestedDialect tested) {
        Random random = new Random(SEED);
        int quoted = 0;
        for (int i = 0; i < 20_000; i++) {
            String name = randomName(random);
            String token;
            try {
                token = tested.dialect().quote(name);
            } catch (MappingException refused) {
                assertThat(refused).hasMessageContaining("\"" + name + "\"");
                continue;
            }
            quoted++;
            assertThat(unquote(token, delimiter(tested))).isEqualTo(name);
        }
        assertThat(quoted).isGreaterThan(5_000);
    }

    @ParameterizedTest
    @EnumSource
    void namesThatCannotBeAreRefused(TestedDialect tested) {
        for (String name : new String[] {"", "a\0b", "a\ud800", "\udc00a", "x".repeat(257)}) {
            assertThatExceptionOfType(MappingException.class)
                    .isThrownBy(() -> tested.dialect().quote(name));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theLongestNamePassesAndALongerOneDoesNot(TestedDialect tested) {
        Dialect dialect = tested.dialect();
        String longest = "x".repeat(dialect.maxIdentifierLength());
        assertThat(dialect.quote(longest)).contains(longest);
        assertThatExceptionOfType(MappingException.class)
                .isThrownBy(() -> dialect.quote(longest + "x"))
                .withMessageContaining(dialect.name());
    }

    @ParameterizedTest
    @EnumSource(names = "POSTGRES")
    void postgresCountsBytes(TestedDialect tested) {
        assertThat(tested.dialect().quote("é".repeat(31))).hasSize(33);
        assertThatExceptionOfType(MappingException.class)
                .isThrownBy(() -> tested.dialect().quote("é".repeat(32)))
                .withMessageContaining("64");
        assertThat(tested.dialect().quote("😀".repeat(15))).hasSize(32);
        assertThatExceptionOfType(MappingException.class)
                .isThrownBy(() -> tested.dialect().quote("😀".repeat(16)));
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB", "MYSQL", "H2"})
    void namesThatTheServerOrItsDriverRefusesAreRefusedEarly(TestedDialect tested) {
        String refused = tested == TestedDialect.H2 ? "a;b" : "😀";
        assertThatExceptionOfType(MappingException.class)
                .isThrownBy(() -> tested.dialect().quote(refused))
                .withMessageContaining(refused);
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB", "MYSQL"})
    void namesThatEndWithAnyBlankAreRefusedEarly(TestedDialect tested) {
        for (String refused : new String[] {"a ", "a\t", "a\n", "\n"}) {
            assertThatExceptionOfType(MappingException.class)
                    .isThrownBy(() -> tested.dialect().quote(refused));
        }
        assertThat(tested.dialect().quote("a\u00a0")).isEqualTo("`a\u00a0`");
    }

    private static String randomName(Random random) {
        StringBuilder name = new StringBuilder();
        int length = 1 + random.nextInt(40);
        for (int i = 0; i < length; i++) {
            name.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return name.toString();
    }

    private static char delimiter(TestedDialect tested) {
        return tested == TestedDialect.MARIADB || tested == TestedDialect.MYSQL ? '`' : '"';
    }

    /** Reads a quoted name as a server does: a delimiter inside is doubled, a single one ends the name. */
    private static String unquote(String token, char delimiter) {
        assertThat(token.charAt(0)).isEqualTo(delimiter);
        StringBuilder name = new StringBuilder();
        int at = 1;
        while (token.charAt(at) != delimiter || (at + 1 < token.length() && token.charAt(at + 1) == delimiter)) {
            at += token.charAt(at) == delimiter ? 1 : 0;
            name.append(token.charAt(at));
            at++;
        }
        assertThat(at).as("nothing follows the name").isEqualTo(token.length() - 1);
        return name.toString();
    }
}
