package org.reactiveorm.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.reactiveorm.Orm;
import org.reactiveorm.examples.musicstore.Album;
import org.reactiveorm.examples.musicstore.Album_;
import org.reactiveorm.examples.musicstore.Artist;
import org.reactiveorm.examples.musicstore.Artist_;
import org.reactiveorm.examples.musicstore.Track_;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The first lines of the README do what they seem to do. */
class FrontPageIT {

    @Test
    void artists_stream_with_albums_and_tracks() {
        Orm orm = Orm.connect("r2dbc:h2:mem:///music", Artist_.MODEL, Album_.MODEL, Track_.MODEL);
        Flux<Artist> artists = orm.repository(Artist_.MODEL)
                .where(Artist_.name.startsWith("The "))
                .include(Artist_.albums, album -> album.include(Album_.tracks))
                .all();

        Mono<Void> fill = orm.sync()
                .then(artist(orm, 1, "The Foxes"))
                .then(artist(orm, 2, "Echo"))
                .then(album(orm, 7, "Years"));
        Artist found = Mono.usingWhen(Mono.just(orm), any -> fill.then(artists.single()), Orm::close)
                .block(Duration.ofSeconds(30));
        assertThat(found.name).isEqualTo("The Foxes");
        Album album = found.albums.loaded().get(0);
        assertThat(album.title).isEqualTo("Years");
        assertThat(album.tracks.loaded()).isEmpty();
    }

    private static Mono<Artist> artist(Orm orm, long id, String name) {
        return orm.repository(Artist_.MODEL).create(artist -> {
            artist.id = id;
            artist.name = name;
        });
    }

    private static Mono<Void> album(Orm orm, long id, String title) {
        return orm.repository(Album_.MODEL)
                .create(album -> {
                    album.id = id;
                    album.title = title;
                    album.artist.reference(1L);
                })
                .then();
    }
}
