package org.reactiveorm.examples.musicstore;

import com.google.errorprone.annotations.CheckReturnValue;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.Repository;
import org.reactiveorm.examples.musicstore.BestSellers.ArtistSales;
import org.reactiveorm.examples.musicstore.BestSellers.Sales;
import org.reactiveorm.examples.musicstore.Meter.Cost;
import org.reactiveorm.examples.musicstore.SupportTeam.Representative;
import org.reactiveorm.examples.musicstore.TrackExport.Exported;
import reactor.core.publisher.Mono;

/** Fills a store, runs the reports one after another, and prints what they find and what they cost. Runs once. */
final class StoreReport {

    private static final int TOP = 10;

    private final Store store;
    private final Meter meter;
    private final PrintWriter out;
    private final List<Cost> costs = new ArrayList<>();
    private final Figures figures = new Figures();

    StoreReport(Store store, Meter meter, PrintWriter out) {
        this.store = store;
        this.meter = meter;
        this.out = out;
    }

    /** Does it all; emits the figures. */
    @CheckReturnValue
    Mono<Figures> run(StoreData data, @Nullable Path exportFile) {
        return step("Load", store.load(data))
                .then(counts())
                .then(bestSellers())
                .flatMap(this::discography)
                .then(supportTeam())
                .then(export(exportFile))
                .then(Mono.fromSupplier(this::finish));
    }

    private <R> Mono<R> step(String name, Mono<R> work) {
        return meter.measure(name, work).map(measured -> {
            costs.add(measured.cost());
            return measured.result();
        });
    }

    private Mono<Void> counts() {
        return step(
                        "Count",
                        count("artists", store.artists)
                                .then(count("albums", store.albums))
                                .then(count("tracks", store.tracks))
                                .then(count("employees", store.employees))
                                .then(count("customers", store.customers))
                                .then(count("invoices", store.invoices))
                                .then(count("lines", store.lines)))
                .then();
    }

    private Mono<Long> count(String name, Repository<?, ?> repository) {
        return repository.count().doOnNext(rows -> figures.add(name, rows));
    }

    private Mono<Sales> bestSellers() {
        return step("Best sellers", new BestSellers(store).read()).doOnNext(sales -> {
            figures.add("revenue", sales.revenue());
            TextTable table = new TextTable("", "Best-selling artists", "Tracks sold", "Revenue");
            int rank = 0;
            for (ArtistSales artist : sales.top(TOP)) {
                rank++;
                figures.add("top" + rank, artist.artistId(), artist.name(), artist.tracksSold(), artist.revenue());
                table.row(rank, artist.name(), artist.tracksSold(), artist.revenue());
            }
            print(table);
        });
    }

    private Mono<Void> discography(Sales sales) {
        return Mono.justOrEmpty(sales.top(1).stream().findFirst())
                .flatMap(best -> step("Discography", new Discography(store).read(best.artistId())))
                .doOnNext(artist -> {
                    List<Track> all = Discography.tracks(artist);
                    figures.add(
                            "discography",
                            artist.name,
                            artist.albums.loaded().size(),
                            all.size(),
                            Discography.length(all).toMillis());
                    TextTable table = new TextTable("Albums of " + artist.name, "Tracks", "Length", "First track");
                    for (Album album : artist.albums.loaded()) {
                        List<Track> tracks = album.tracks.loaded();
                        table.row(
                                album.title,
                                tracks.size(),
                                minutes(Discography.length(tracks)),
                                tracks.isEmpty() ? "" : tracks.get(0).name);
                    }
                    print(table);
                })
                .then();
    }

    private Mono<Void> supportTeam() {
        return step("Support team", new SupportTeam(store).read().collectList())
                .doOnNext(team -> {
                    TextTable table = new TextTable("Support team", "Reports to", "Customers", "Revenue");
                    for (Representative it : team) {
                        figures.add("support" + it.employeeId(), it.name(), it.manager(), it.customers(), it.revenue());
                        table.row(it.name(), it.manager(), it.customers(), it.revenue());
                    }
                    print(table);
                })
                .then();
    }

    private Mono<Exported> export(@Nullable Path file) {
        return step("Export", new TrackExport(store).write(file))
                .doOnNext(exported ->
                        figures.add("exported_rows", exported.rows()).add("export_checksum", exported.checksum()));
    }

    private Figures finish() {
        TextTable table = new TextTable("Work", "Statements", "Rows", "Milliseconds");
        for (Cost cost : costs) {
            table.row(cost.name(), cost.statements(), cost.rows(), cost.time().toMillis());
        }
        print(table);
        return figures;
    }

    private void print(TextTable table) {
        out.println();
        out.print(table);
        out.flush();
    }

    private static String minutes(Duration length) {
        return String.format(Locale.ROOT, "%d:%02d", length.toMinutes(), length.toSecondsPart());
    }
}
