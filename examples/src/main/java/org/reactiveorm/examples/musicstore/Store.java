package org.reactiveorm.examples.musicstore;

import com.google.errorprone.annotations.CheckReturnValue;
import org.reactiveorm.Orm;
import org.reactiveorm.Repository;
import org.reactiveorm.SyncOptions;
import org.reactiveorm.execution.log.StatementListener;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The store's database: an {@code Orm} and one repository for each model. */
@CheckReturnValue
final class Store {

    final Repository<Artist, Long> artists;
    final Repository<Album, Long> albums;
    final Repository<Track, Long> tracks;
    final Repository<Employee, Long> employees;
    final Repository<Customer, Long> customers;
    final Repository<Invoice, Long> invoices;
    final Repository<InvoiceLine, Long> lines;

    private final Orm orm;

    private Store(Orm orm) {
        this.orm = orm;
        this.artists = orm.repository(Artist_.MODEL);
        this.albums = orm.repository(Album_.MODEL);
        this.tracks = orm.repository(Track_.MODEL);
        this.employees = orm.repository(Employee_.MODEL);
        this.customers = orm.repository(Customer_.MODEL);
        this.invoices = orm.repository(Invoice_.MODEL);
        this.lines = orm.repository(InvoiceLine_.MODEL);
    }

    /** A store in the database at this R2DBC URL; the listener hears of each statement. Does no I/O. */
    static Store open(String url, StatementListener listener) {
        return new Store(Orm.builder(url)
                .models(Artist_.MODEL, Album_.MODEL, Track_.MODEL, Employee_.MODEL)
                .models(Customer_.MODEL, Invoice_.MODEL, InvoiceLine_.MODEL)
                .gateway(options -> options.listener(listener))
                .build());
    }

    /** Drops the tables, creates them, and fills them from streams; emits the number of rows. */
    Mono<Long> load(StoreData data) {
        Flux<Long> loaded = Flux.concat(
                artists.bulkCreate(data.artists()).run(),
                albums.bulkCreate(data.albums()).run(),
                tracks.bulkCreate(data.tracks()).run(),
                employees.bulkCreate(data.employees()).run(),
                customers.bulkCreate(data.customers()).run(),
                invoices.bulkCreate(data.invoices()).run(),
                lines.bulkCreate(data.lines()).run());
        return orm.sync(SyncOptions::force).then(loaded.reduce(0L, Long::sum));
    }

    /** Waits for the connections in use and closes all. */
    Mono<Void> close() {
        return orm.close();
    }
}
