package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.reactiveorm.Repository;
import org.reactiveorm.error.StatementException;
import org.reactiveorm.query.Attribute;
import org.reactiveorm.test.Contract;
import org.reactiveorm.test.model.Sample;
import org.reactiveorm.test.model.Sample.Color;
import org.reactiveorm.test.model.Sample_;
import reactor.test.StepVerifier;

/** A value that was written is the value that is read, and is found by itself: at the bounds of every type. */
public abstract class TypeContract extends Contract {

    /** For bindings. */
    protected TypeContract() {}

    @Test
    void keepsSmallNumbers() {
        List.of(0, 1, -1, 255, 65_536, Integer.MIN_VALUE, Integer.MAX_VALUE)
                .forEach(value -> exact(Sample_.small, value, s -> s.small, (s, v) -> s.small = v));
    }

    @Test
    void keepsLargeNumbers() {
        List.of(0L, -1L, 4_294_967_301L, (1L << 53) + 1, Long.MIN_VALUE, Long.MAX_VALUE)
                .forEach(value -> exact(Sample_.large, value, s -> s.large, (s, v) -> s.large = v));
    }

    @Test
    void keepsWords() {
        texts().forEach(value -> exact(Sample_.word, value, s -> s.word, (s, v) -> s.word = v));
    }

    @Test
    void keepsAWordOfTheGreatestLength() {
        exact(Sample_.word, "ä".repeat(255), s -> s.word, (s, v) -> s.word = v);
        exact(Sample_.word, "😀".repeat(120), s -> s.word, (s, v) -> s.word = v);
    }

    @Test
    void refusesAWordThatIsTooLong() {
        repository(Sample_.MODEL)
                .create(sample -> sample.word = "x".repeat(256))
                .as(StepVerifier::create)
                .expectErrorSatisfies(error ->
                        assertThat(error).isInstanceOf(StatementException.class).hasMessageNotContaining("xxx"))
                .verify(LIMIT);
    }

    @Test
    void keepsTexts() {
        texts().forEach(value -> exact(Sample_.text, value, s -> s.text, (s, v) -> s.text = v));
    }

    @Test
    void keepsALongText() {
        String value = "lörem \n\t\"ipsum\" \\ 😀 ".repeat(50_000);
        Sample saved = await(samples().create(sample -> sample.text = value));

        assertThat(await(samples().findByPk(id(saved))).text).isEqualTo(value);
    }

    @Test
    void keepsTruthValues() {
        List.of(true, false).forEach(value -> exact(Sample_.truth, value, s -> s.truth, (s, v) -> s.truth = v));
    }

    @Test
    void keepsMoments() {
        List.of(
                        "1970-01-01T00:00:00Z",
                        "1969-12-31T23:59:59.999999Z",
                        "1900-01-01T00:00:00.000001Z",
                        "1582-10-15T12:00:00Z",
                        "1000-01-01T00:00:00Z",
                        "2024-02-29T23:59:59.999999Z",
                        "2024-03-31T01:30:00Z",
                        "2024-10-27T00:30:00.5Z",
                        "2038-01-19T03:14:08Z",
                        "9999-12-31T23:59:59.999999Z")
                .forEach(value -> exact(Sample_.moment, Instant.parse(value), s -> s.moment, (s, v) -> s.moment = v));
    }

    @Test
    void keepsDays() {
        List.of("1970-01-01", "1000-01-01", "1582-10-15", "1900-03-01", "2024-02-29", "9999-12-31")
                .forEach(value -> exact(Sample_.day, LocalDate.parse(value), s -> s.day, (s, v) -> s.day = v));
    }

    @Test
    void keepsAmounts() {
        List.of("0", "0.0001", "-0.0001", "999999999999999.9999", "-999999999999999.9999", "1E+3", "12.3400")
                .forEach(text -> {
                    BigDecimal value = new BigDecimal(text);
                    Sample saved = await(samples().create(sample -> sample.amount = value));

                    assertThat(await(samples().findByPk(id(saved))).amount).isEqualByComparingTo(value);
                    assertThat(await(samples().where(Sample_.amount.eq(value)).count()))
                            .as("rows with %s", text)
                            .isEqualTo(1);
                    sql().execute("DELETE FROM `samples`");
                });
    }

    @Test
    void refusesAnAmountThatIsTooLarge() {
        samples()
                .create(sample -> sample.amount = new BigDecimal("1000000000000000"))
                .as(StepVerifier::create)
                .expectErrorSatisfies(error -> assertThat(error).hasMessageNotContaining("1000000000000000"))
                .verify(LIMIT);
    }

    @Test
    void keepsUuids() {
        List.of(new UUID(0, 0), new UUID(-1, -1), UUID.fromString("01234567-89ab-cdef-0123-456789abcdef"))
                .forEach(value -> exact(Sample_.code, value, s -> s.code, (s, v) -> s.code = v));
    }

    @Test
    void keepsConstants() {
        List.of(Color.values()).forEach(value -> exact(Sample_.color, value, s -> s.color, (s, v) -> s.color = v));
    }

    @Test
    void keepsMissingValues() {
        run(samples().create(sample -> {}));

        Sample read = await(samples().findOne());
        assertThat(read)
                .usingRecursiveComparison()
                .comparingOnlyFields(
                        "small", "large", "word", "text", "truth", "moment", "day", "amount", "code", "color")
                .isEqualTo(new Sample());
    }

    @Test
    void keepsValuesThroughAnUpdateByQuery() {
        run(samples().create(sample -> {}));
        Instant moment = Instant.parse("2024-02-29T23:59:59.999999Z");
        UUID code = new UUID(3, 4);

        run(samples()
                .where(Sample_.small.isNull())
                .update(
                        Sample_.small.set(7),
                        Sample_.large.set(8L),
                        Sample_.word.set("w"),
                        Sample_.text.set("t"),
                        Sample_.truth.set(true),
                        Sample_.moment.set(moment),
                        Sample_.day.set(LocalDate.EPOCH),
                        Sample_.amount.set(BigDecimal.TEN),
                        Sample_.code.set(code),
                        Sample_.color.set(Color.GREEN)));

        Sample read = await(samples().findOne());
        assertThat(List.of(read.small, read.large, read.word, read.text, read.truth, read.moment, read.day, read.code))
                .containsExactly(7, 8L, "w", "t", true, moment, LocalDate.EPOCH, code);
        assertThat(read.amount).isEqualByComparingTo(BigDecimal.TEN);
        assertThat(read.color).isEqualTo(Color.GREEN);
    }

    private <V> void exact(
            Attribute<Sample, V> attribute, V value, Function<Sample, V> getter, BiConsumer<Sample, V> setter) {
        Sample saved = await(samples().create(sample -> setter.accept(sample, value)));

        assertThat(getter.apply(await(samples().findByPk(id(saved))))).isEqualTo(value);
        assertThat(await(samples()
                        .where(attribute.eq(value))
                        .select(attribute)
                        .into(v -> v)
                        .all()))
                .as("rows with %s", value)
                .containsExactly(value);
        sql().execute("DELETE FROM `samples`");
    }

    private static List<String> texts() {
        return List.of(
                "",
                " ",
                "a",
                "trailing ",
                " leading",
                "it's",
                "\"",
                "\\",
                "\\\\'",
                "a\nb\r\n\tc",
                "${x}",
                "?",
                "$1",
                ":a",
                "%_!",
                "/* c */ -- d",
                ";",
                "日本語",
                "😀",
                "e\u0301",
                "\u00a0",
                "\u200b",
                "'; DROP TABLE samples; --");
    }

    private Repository<Sample, Long> samples() {
        return repository(Sample_.MODEL);
    }

    private static Long id(Sample sample) {
        return Objects.requireNonNull(sample.id);
    }
}
