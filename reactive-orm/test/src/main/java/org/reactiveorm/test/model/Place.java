package org.reactiveorm.test.model;

import org.jspecify.annotations.Nullable;
import org.reactiveorm.annotation.Codec;
import org.reactiveorm.annotation.Column;
import org.reactiveorm.annotation.Generated;
import org.reactiveorm.annotation.Id;
import org.reactiveorm.annotation.Model;
import org.reactiveorm.instance.ActiveRecord;
import org.reactiveorm.type.ColumnCodec;

/** A model with a point, which only PostgreSQL calls so; so it is not one of {@link Models}. */
@Model
public class Place extends ActiveRecord<Place> {

    /** Counted up by the database. */
    @Id
    @Generated
    public @Nullable Long id;

    /** Where it is. */
    @Column(nativeType = "point")
    @Codec(Spot.Stored.class)
    public @Nullable Spot spot;

    /**
     * A point of a plane.
     *
     * @param x to the right
     * @param y up
     */
    public record Spot(double x, double y) {

        /** Points as PostgreSQL writes them. */
        public static final class Stored implements ColumnCodec<Spot, String> {

            /** Nothing is kept. */
            public Stored() {}

            @Override
            public String write(Spot value) {
                return "(" + value.x() + "," + value.y() + ")";
            }

            @Override
            public Spot read(String stored) {
                int comma = stored.indexOf(',');
                return new Spot(
                        Double.parseDouble(stored.substring(1, comma)),
                        Double.parseDouble(stored.substring(comma + 1, stored.length() - 1)));
            }
        }
    }
}
