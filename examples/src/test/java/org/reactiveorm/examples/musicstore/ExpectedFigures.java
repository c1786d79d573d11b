package org.reactiveorm.examples.musicstore;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reactiveorm.instance.One;
import reactor.core.publisher.Flux;

/** What the reports must find, computed from lists and maps, without the ORM: foreign keys are followed by id. */
final class ExpectedFigures {

    private final Map<Long, Artist> artists;
    private final Map<Long, Album> albums;
    private final Map<Long, Track> tracks;
    private final Map<Long, Employee> employees;
    private final Map<Long, Customer> customers;
    private final Map<Long, Invoice> invoices;
    private final List<InvoiceLine> lines;
    private final Map<String, String> figures = new LinkedHashMap<>();

    ExpectedFigures(StoreData data) {
        artists = byId(data.artists(), it -> it.id);
        albums = byId(data.albums(), it -> it.id);
        tracks = byId(data.tracks(), it -> it.id);
        employees = byId(data.employees(), it -> it.id);
        customers = byId(data.customers(), it -> it.id);
        invoices = byId(data.invoices(), it -> it.id);
        lines = data.lines().collectList().block();
        counts();
        sales();
        support();
        export();
    }

    Map<String, String> toMap() {
        return figures;
    }

    private void counts() {
        figures.put("artists", String.valueOf(artists.size()));
        figures.put("albums", String.valueOf(albums.size()));
        figures.put("tracks", String.valueOf(tracks.size()));
        figures.put("employees", String.valueOf(employees.size()));
        figures.put("customers", String.valueOf(customers.size()));
        figures.put("invoices", String.valueOf(invoices.size()));
        figures.put("lines", String.valueOf(lines.size()));
    }

    private void sales() {
        Map<Long, BigDecimal> revenue = new TreeMap<>();
        Map<Long, Integer> sold = new TreeMap<>();
        BigDecimal total = BigDecimal.ZERO;
        for (InvoiceLine line : lines) {
            Long artist = key(albums.get(key(tracks.get(key(line.track)).album)).artist);
            BigDecimal value = line.unitPrice.multiply(BigDecimal.valueOf(line.quantity));
            revenue.merge(artist, value, BigDecimal::add);
            sold.merge(artist, line.quantity, Integer::sum);
            total = total.add(value);
        }
        figures.put("revenue", total.toPlainString());
        List<Long> ranking = revenue.keySet().stream()
                .sorted(Comparator.comparing(revenue::get, Comparator.reverseOrder()))
                .limit(10)
                .toList();
        for (int i = 0; i < ranking.size(); i++) {
            Long id = ranking.get(i);
            figures.put("top" + (i + 1), tabs(id, artists.get(id).name, sold.get(id), revenue.get(id)));
        }
        discography(ranking.get(0));
    }

    private void discography(Long artist) {
        List<Long> own = albums.values().stream()
                .filter(album -> artist.equals(key(album.artist)))
                .map(album -> album.id)
                .toList();
        List<Track> ownTracks = tracks.values().stream()
                .filter(track -> own.contains(key(track.album)))
                .toList();
        figures.put(
                "discography",
                tabs(
                        artists.get(artist).name,
                        own.size(),
                        ownTracks.size(),
                        ownTracks.stream()
                                .mapToLong(track -> track.milliseconds)
                                .sum()));
    }

    private void support() {
        for (Employee employee : employees.values()) {
            List<Long> helped = customers.values().stream()
                    .filter(customer -> employee.id.equals(key(customer.supportRep)))
                    .map(customer -> customer.id)
                    .toList();
            if (helped.isEmpty()) {
                continue;
            }
            BigDecimal revenue = invoices.values().stream()
                    .filter(invoice -> helped.contains(key(invoice.customer)))
                    .map(invoice -> invoice.total)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            Employee manager = employees.get(key(employee.manager));
            figures.put("support" + employee.id, tabs(employee.fullName(), manager.fullName(), helped.size(), revenue));
        }
    }

    private void export() {
        List<String> exported = exportedLines();
        figures.put("exported_rows", String.valueOf(exported.size()));
        figures.put("export_checksum", sha256(exported));
    }

    List<String> exportedLines() {
        return tracks.values().stream()
                .map(track -> {
                    Album album = albums.get(key(track.album));
                    Artist artist = artists.get(key(album.artist));
                    return tabs(track.id, track.name, album.title, artist.name, track.milliseconds, track.unitPrice);
                })
                .toList();
    }

    private static String sha256(List<String> exported) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            exported.forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static Long key(One<?> holder) {
        return (Long) holder.reference();
    }

    private static String tabs(Object... parts) {
        return Stream.of(parts).map(String::valueOf).collect(Collectors.joining("\t"));
    }

    private static <T> Map<Long, T> byId(Flux<T> rows, Function<T, Long> id) {
        return rows.collectMap(id, Function.identity(), TreeMap::new).block();
    }
}
