package org.reactiveorm.examples.musicstore;

import reactor.core.publisher.Flux;

/** What the store is filled with. Every publisher is cold and makes new instances for each subscription, as they are asked for. */
interface StoreData {

    /** Says in a few words what this is. */
    String describe();

    Flux<Artist> artists();

    Flux<Album> albums();

    Flux<Track> tracks();

    /** Managers come before those who report to them. */
    Flux<Employee> employees();

    Flux<Customer> customers();

    Flux<Invoice> invoices();

    Flux<InvoiceLine> lines();
}
