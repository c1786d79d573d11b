package org.reactiveorm.test.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.annotation.AsJson;
import org.reactiveorm.annotation.Generated;
import org.reactiveorm.annotation.Id;
import org.reactiveorm.annotation.Model;
import org.reactiveorm.annotation.Unique;
import org.reactiveorm.instance.ActiveRecord;
import org.reactiveorm.type.Json;
import tools.jackson.databind.JsonNode;

/** A model with JSON documents as text, as trees and as classes. */
@Model
public class Dossier extends ActiveRecord<Dossier> {

    /** Counted up by the database. */
    @Id
    @Generated
    public @Nullable Long id;

    /** By which a dossier is found. */
    @Unique
    public @Nullable String name;

    /** As text. */
    public @Nullable Json meta;

    /** As a tree, which is changed in place. */
    @AsJson
    public @Nullable JsonNode tree;

    /** As a class. */
    @AsJson
    public @Nullable Address address;

    /** As a list of a class. */
    @AsJson
    public @Nullable List<Address> others;

    /** An address, whose lines are changed in place; it has no {@code equals}. */
    public static class Address {

        /** Where it is. */
        public String city = "";

        /** How often it was visited. */
        public BigDecimal visits = BigDecimal.ZERO;

        /** The lines. */
        public List<String> lines = new ArrayList<>();

        /** An empty address. */
        public Address() {}

        /** An address in a city. */
        public static Address in(String city, String... lines) {
            Address address = new Address();
            address.city = city;
            address.lines.addAll(List.of(lines));
            return address;
        }
    }
}
