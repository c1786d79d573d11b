package org.reactiveorm.examples.musicstore;

import org.reactiveorm.annotation.HasMany;
import org.reactiveorm.annotation.Id;
import org.reactiveorm.annotation.Model;
import org.reactiveorm.annotation.Required;
import org.reactiveorm.instance.ActiveRecord;
import org.reactiveorm.instance.Many;

/** Who makes the music. */
@Model
public class Artist extends ActiveRecord<Artist> {

    @Id
    public Long id;

    @Required
    public String name;

    @HasMany
    public final Many<Album> albums = many();
}
