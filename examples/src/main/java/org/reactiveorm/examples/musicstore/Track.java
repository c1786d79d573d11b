package org.reactiveorm.examples.musicstore;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.annotation.BelongsTo;
import org.reactiveorm.annotation.Column;
import org.reactiveorm.annotation.Id;
import org.reactiveorm.annotation.Model;
import org.reactiveorm.annotation.Required;
import org.reactiveorm.instance.ActiveRecord;
import org.reactiveorm.instance.One;

/** A piece of music, which is what the store sells. */
@Model
public class Track extends ActiveRecord<Track> {

    @Id
    public Long id;

    @Required
    public String name;

    public @Nullable String composer;

    public int milliseconds;

    @Required
    @Column(precision = 10, scale = 2)
    public BigDecimal unitPrice;

    @BelongsTo(optional = false)
    public final One<Album> album = one();
}
