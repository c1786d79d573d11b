package org.reactiveorm.examples.musicstore;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import reactor.core.publisher.Flux;

/** A store made up from a fixed seed: the same rows on every machine, each a function of its number alone. */
final class GeneratedData implements StoreData {

    static final int ARTISTS = 500;
    static final int ALBUMS = 1_000;
    static final int TRACKS = 10_000;
    static final int EMPLOYEES = 13;
    static final int CUSTOMERS = 300;
    static final int INVOICES = 2_000;

    private static final long SEED = 20_211_004;
    private static final int MOST_LINES = 9;
    private static final int FIRST_REPRESENTATIVE = 5;
    private static final LocalDate OPENING = LocalDate.of(2021, 1, 1);
    private static final List<BigDecimal> PRICES =
            List.of(new BigDecimal("0.99"), new BigDecimal("1.29"), new BigDecimal("1.99"));

    private static final List<String> MOODS = List.of(
            "Amber",
            "Broken",
            "Crimson",
            "Distant",
            "Electric",
            "Faded",
            "Golden",
            "Hollow",
            "Indigo",
            "Jaded",
            "Kind",
            "Lonely",
            "Midnight",
            "Northern",
            "Open",
            "Paper",
            "Quiet",
            "Restless",
            "Silver",
            "Tender",
            "Upright",
            "Velvet",
            "Winter",
            "Young");
    private static final List<String> THINGS = List.of(
            "Anchors",
            "Bridges",
            "Cities",
            "Drums",
            "Echoes",
            "Foxes",
            "Gardens",
            "Harbours",
            "Islands",
            "Jackets",
            "Kites",
            "Lanterns",
            "Mirrors",
            "Numbers",
            "Oceans",
            "Pilots",
            "Questions",
            "Rivers",
            "Shadows",
            "Trains",
            "Umbrellas",
            "Voices",
            "Windows",
            "Years");
    private static final List<String> FIRST_NAMES = List.of(
            "Ada", "Bruno", "Clara", "Daniel", "Élodie", "Frida", "Goran", "Hanna", "Igor", "Jürgen", "Karin", "Luís");
    private static final List<String> LAST_NAMES = List.of(
            "Andersen",
            "Brown",
            "Costa",
            "Dvořák",
            "Eriksen",
            "Fischer",
            "Gonçalves",
            "Hughes",
            "Ivanova",
            "Jansen",
            "Köhler");
    private static final List<String> COUNTRIES =
            List.of("Brazil", "Canada", "Czechia", "France", "Germany", "India", "Norway", "Portugal", "USA");

    @Override
    public String describe() {
        return "generated, seed " + SEED;
    }

    @Override
    public Flux<Artist> artists() {
        return Flux.range(1, ARTISTS).map(number -> {
            Artist artist = new Artist();
            artist.id = (long) number;
            artist.name = "The " + phrase(number);
            return artist;
        });
    }

    @Override
    public Flux<Album> albums() {
        return Flux.range(1, ALBUMS).map(number -> {
            SplittableRandom random = random("album", number);
            Album album = new Album();
            album.id = (long) number;
            album.title = phrase(random.nextInt());
            album.artist.reference((long) (number <= ARTISTS ? number : productive(random)));
            return album;
        });
    }

    @Override
    public Flux<Track> tracks() {
        return Flux.range(1, TRACKS).map(GeneratedData::track);
    }

    @Override
    public Flux<Employee> employees() {
        return Flux.range(1, EMPLOYEES).map(number -> {
            Employee employee = new Employee();
            employee.id = (long) number;
            employee.firstName = pick(FIRST_NAMES, number);
            employee.lastName = pick(LAST_NAMES, number * 5);
            employee.email = "employee" + number + "@store.example";
            employee.hireDate = OPENING.plusDays(7L * number);
            if (number == 1) {
                employee.title = "General Manager";
            } else if (number < FIRST_REPRESENTATIVE) {
                employee.title = "Sales Manager";
                employee.manager.reference(1L);
            } else {
                employee.title = "Sales Support Agent";
                employee.manager.reference(2L + number % 3);
            }
            return employee;
        });
    }

    @Override
    public Flux<Customer> customers() {
        return Flux.range(1, CUSTOMERS).map(number -> {
            SplittableRandom random = random("customer", number);
            Customer customer = new Customer();
            customer.id = (long) number;
            customer.firstName = pick(FIRST_NAMES, random.nextInt());
            customer.lastName = pick(LAST_NAMES, random.nextInt());
            customer.company = random.nextInt(4) == 0 ? phrase(random.nextInt()) + " Ltd" : null;
            customer.country = country(number);
            customer.email = "customer" + number + "@mail.example";
            customer.supportRep.reference((long) random.nextInt(FIRST_REPRESENTATIVE, EMPLOYEES + 1));
            return customer;
        });
    }

    @Override
    public Flux<Invoice> invoices() {
        return Flux.range(1, INVOICES).map(number -> {
            SplittableRandom random = random("invoice", number);
            int customer = 1 + random.nextInt(CUSTOMERS);
            Invoice invoice = new Invoice();
            invoice.id = (long) number;
            invoice.invoiceDate = OPENING.plusDays(number);
            invoice.billingCountry = country(customer);
            invoice.total = linesOf(number).stream().map(InvoiceLine::revenue).reduce(BigDecimal.ZERO, BigDecimal::add);
            invoice.customer.reference((long) customer);
            return invoice;
        });
    }

    @Override
    public Flux<InvoiceLine> lines() {
        return Flux.range(1, INVOICES).concatMapIterable(GeneratedData::linesOf);
    }

    private static Track track(int number) {
        SplittableRandom random = random("track", number);
        Track track = new Track();
        track.id = (long) number;
        track.name = phrase(random.nextInt());
        track.composer = random.nextInt(3) == 0 ? null : pick(FIRST_NAMES, random.nextInt());
        track.milliseconds = random.nextInt(90_000, 420_000);
        track.unitPrice = pick(PRICES, random.nextInt());
        track.album.reference(1L + (number - 1) / (TRACKS / ALBUMS));
        return track;
    }

    private static List<InvoiceLine> linesOf(int invoice) {
        SplittableRandom random = random("lines", invoice);
        int count = 1 + random.nextInt(MOST_LINES);
        List<InvoiceLine> lines = new ArrayList<>(count);
        for (int i = 1; i <= count; i++) {
            Track track = track(1 + random.nextInt(TRACKS));
            InvoiceLine line = new InvoiceLine();
            line.id = 10L * invoice + i;
            line.unitPrice = track.unitPrice;
            line.quantity = 1 + random.nextInt(3);
            line.invoice.reference((long) invoice);
            line.track.reference(track.id);
            lines.add(line);
        }
        return lines;
    }

    /** An artist; the first ones come up far more often than the last. */
    private static int productive(SplittableRandom random) {
        double squareRoot = random.nextDouble();
        return 1 + (int) (ARTISTS * squareRoot * squareRoot);
    }

    private static String country(int customer) {
        return pick(COUNTRIES, customer * customer);
    }

    private static String phrase(int number) {
        return pick(MOODS, number * 7) + " " + pick(THINGS, number * 5 + Math.floorDiv(number, MOODS.size()));
    }

    private static <T> T pick(List<T> list, int number) {
        return list.get(Math.floorMod(number, list.size()));
    }

    private static SplittableRandom random(String table, int number) {
        return new SplittableRandom(SEED + 1_000_003L * table.hashCode() + number);
    }
}
