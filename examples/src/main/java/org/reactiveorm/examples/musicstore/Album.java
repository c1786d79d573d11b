package org.reactiveorm.examples.musicstore;

import org.reactiveorm.annotation.BelongsTo;
import org.reactiveorm.annotation.HasMany;
import org.reactiveorm.annotation.Id;
import org.reactiveorm.annotation.Model;
import org.reactiveorm.annotation.Required;
import org.reactiveorm.instance.ActiveRecord;
import org.reactiveorm.instance.Many;
import org.reactiveorm.instance.One;

/** A collection of tracks by one artist. */
@Model
public class Album extends ActiveRecord<Album> {

    @Id
    public Long id;

    @Required
    public String title;

    @BelongsTo(optional = false)
    public final One<Artist> artist = one();

    @HasMany
    public final Many<Track> tracks = many();
}
