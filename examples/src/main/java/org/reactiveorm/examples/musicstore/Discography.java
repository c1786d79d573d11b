package org.reactiveorm.examples.musicstore;

import com.google.errorprone.annotations.CheckReturnValue;
import java.time.Duration;
import java.util.List;
import org.reactiveorm.Repository;
import reactor.core.publisher.Mono;

/** One artist with all albums, and the tracks of each. */
@CheckReturnValue
final class Discography {

    private final Repository<Artist, Long> artists;

    Discography(Store store) {
        this.artists = store.artists;
    }

    /** Reads the artist with this id; empty if there is none. */
    Mono<Artist> read(Long artistId) {
        return artists.where(Artist_.id.eq(artistId))
                .include(Artist_.albums, albums -> albums.orderBy(Album_.title.asc())
                        .include(Album_.tracks, tracks -> tracks.orderBy(Track_.id.asc())))
                .one();
    }

    /** All tracks of an artist who was read with them. */
    static List<Track> tracks(Artist artist) {
        return artist.albums.loaded().stream()
                .flatMap(album -> album.tracks.loaded().stream())
                .toList();
    }

    /** How long it takes to play them. */
    static Duration length(List<Track> tracks) {
        return Duration.ofMillis(
                tracks.stream().mapToLong(track -> track.milliseconds).sum());
    }
}
