package org.reactiveorm.test.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.annotation.Generated;
import org.reactiveorm.annotation.Id;
import org.reactiveorm.annotation.Model;
import org.reactiveorm.instance.ActiveRecord;

/** A model with keys and texts, which only some databases have; so it is not one of {@link Models}. */
@Model
public class Product extends ActiveRecord<Product> {

    /** Counted up by the database. */
    @Id
    @Generated
    public @Nullable Long id;

    /** What is told of it. */
    public @Nullable Map<String, @Nullable String> facts;
}
