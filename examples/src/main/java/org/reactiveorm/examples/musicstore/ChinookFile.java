package org.reactiveorm.examples.musicstore;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

/** The store of a file in the JSON shape of the Chinook sample database. Tables that have no model here are passed over. */
final class ChinookFile implements StoreData {

    private final JsonTables tables;

    ChinookFile(Path file) {
        this.tables = new JsonTables(file);
    }

    @Override
    public String describe() {
        return tables.toString();
    }

    @Override
    public Flux<Artist> artists() {
        return tables.rows("Artist").map(row -> {
            Artist artist = new Artist();
            artist.id = number(row, "ArtistId");
            artist.name = text(row, "Name");
            return artist;
        });
    }

    @Override
    public Flux<Album> albums() {
        return tables.rows("Album").map(row -> {
            Album album = new Album();
            album.id = number(row, "AlbumId");
            album.title = text(row, "Title");
            album.artist.reference(number(row, "ArtistId"));
            return album;
        });
    }

    @Override
    public Flux<Track> tracks() {
        return tables.rows("Track").map(row -> {
            Track track = new Track();
            track.id = number(row, "TrackId");
            track.name = text(row, "Name");
            track.composer = optionalText(row, "Composer");
            track.milliseconds = row.required("Milliseconds").intValue();
            track.unitPrice = money(row, "UnitPrice");
            track.album.reference(number(row, "AlbumId"));
            return track;
        });
    }

    @Override
    public Flux<Employee> employees() {
        return tables.rows("Employee").map(row -> {
            Employee employee = new Employee();
            employee.id = number(row, "EmployeeId");
            employee.firstName = text(row, "FirstName");
            employee.lastName = text(row, "LastName");
            employee.title = text(row, "Title");
            employee.hireDate = date(row, "HireDate");
            employee.email = text(row, "Email");
            employee.manager.reference(optionalNumber(row, "ReportsTo"));
            return employee;
        });
    }

    @Override
    public Flux<Customer> customers() {
        return tables.rows("Customer").map(row -> {
            Customer customer = new Customer();
            customer.id = number(row, "CustomerId");
            customer.firstName = text(row, "FirstName");
            customer.lastName = text(row, "LastName");
            customer.company = optionalText(row, "Company");
            customer.country = text(row, "Country");
            customer.email = text(row, "Email");
            customer.supportRep.reference(optionalNumber(row, "SupportRepId"));
            return customer;
        });
    }

    @Override
    public Flux<Invoice> invoices() {
        return tables.rows("Invoice").map(row -> {
            Invoice invoice = new Invoice();
            invoice.id = number(row, "InvoiceId");
            invoice.invoiceDate = date(row, "InvoiceDate");
            invoice.billingCountry = text(row, "BillingCountry");
            invoice.total = money(row, "Total");
            invoice.customer.reference(number(row, "CustomerId"));
            return invoice;
        });
    }

    @Override
    public Flux<InvoiceLine> lines() {
        return tables.rows("InvoiceLine").map(row -> {
            InvoiceLine line = new InvoiceLine();
            line.id = number(row, "InvoiceLineId");
            line.unitPrice = money(row, "UnitPrice");
            line.quantity = row.required("Quantity").intValue();
            line.invoice.reference(number(row, "InvoiceId"));
            line.track.reference(number(row, "TrackId"));
            return line;
        });
    }

    private static String text(JsonNode row, String column) {
        return row.required(column).stringValue();
    }

    /** The file says "nothing" by a null, by an empty text, or by leaving the column out. */
    private static @Nullable String optionalText(JsonNode row, String column) {
        String text = row.path(column).asString("");
        return text.isEmpty() ? null : text;
    }

    private static Long number(JsonNode row, String column) {
        return row.required(column).longValue();
    }

    private static @Nullable Long optionalNumber(JsonNode row, String column) {
        JsonNode number = row.path(column);
        return number.isNumber() ? number.longValue() : null;
    }

    private static BigDecimal money(JsonNode row, String column) {
        return row.required(column).decimalValue().setScale(2);
    }

    private static LocalDate date(JsonNode row, String column) {
        return LocalDateTime.parse(text(row, column)).toLocalDate();
    }
}
