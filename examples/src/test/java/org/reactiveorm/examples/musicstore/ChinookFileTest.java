package org.reactiveorm.examples.musicstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/** The reader of Chinook files. */
class ChinookFileTest {

    private final ChinookFile file = new ChinookFile(Path.of("src/test/resources/small-chinook.json"));

    @Test
    void reads_every_table_that_has_a_model() {
        assertThat(list(file.artists()))
                .extracting(it -> it.id + " " + it.name)
                .containsExactly("1 AC/DC", "7 Motörhead");
        assertThat(list(file.albums())).extracting(it -> it.id + " " + it.title).containsExactly("2 Ace of Spades");
        assertThat(list(file.employees()))
                .extracting(it -> it.fullName() + ", " + it.title + ", " + it.email)
                .containsExactly("Ada Adams, Manager, ada@store.example", "Ben Brown, Agent, ben@store.example");
        assertThat(list(file.employees())).last().satisfies(it -> assertThat(it.hireDate)
                .isEqualTo(LocalDate.of(2003, 1, 31)));
        assertThat(list(file.customers()))
                .extracting(it -> it.firstName + " " + it.lastName + " " + it.country)
                .containsExactly("Luís Costa Brazil");
        assertThat(list(file.invoices())).singleElement().satisfies(it -> {
            assertThat(it.invoiceDate).isEqualTo(LocalDate.of(2021, 1, 1));
            assertThat(it.total).isEqualTo(new BigDecimal("1.20"));
        });
        assertThat(list(file.lines()))
                .extracting(InvoiceLine::revenue)
                .containsExactly(new BigDecimal("0.20"), new BigDecimal("1.00"));
    }

    @Test
    void money_is_exact_and_nothing_is_null() {
        List<Track> tracks = list(file.tracks());
        assertThat(tracks)
                .extracting(it -> it.unitPrice)
                .containsExactly(new BigDecimal("0.10"), new BigDecimal("1.00"));
        assertThat(tracks).extracting(it -> it.composer).containsExactly(null, "Kilmister");
        assertThat(list(file.customers())).singleElement().satisfies(it -> assertThat(it.company)
                .isNull());
    }

    @Test
    void rows_are_parsed_as_they_are_asked_for(@TempDir Path folder) throws IOException {
        Path broken = Files.writeString(
                folder.resolve("broken.json"), "{\"Artist\": [{\"ArtistId\": 1, \"Name\": \"A\"}, oops");
        StepVerifier.create(new ChinookFile(broken).artists(), 1)
                .assertNext(it -> assertThat(it.name).isEqualTo("A"))
                .thenCancel()
                .verify(Duration.ofSeconds(10));
        StepVerifier.create(new ChinookFile(broken).artists())
                .expectNextCount(1)
                .expectError()
                .verify(Duration.ofSeconds(10));
    }

    @Test
    void a_missing_table_is_named(@TempDir Path folder) throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.json"), "{\"Artist\": {}}");
        StepVerifier.create(new ChinookFile(empty).artists())
                .expectErrorSatisfies(error -> assertThat(error).hasMessageContaining("empty.json has no table Artist"))
                .verify(Duration.ofSeconds(10));
    }

    private static <T> List<T> list(Flux<T> rows) {
        return rows.collectList().block(Duration.ofSeconds(10));
    }
}
