package org.reactiveorm.examples.musicstore;

import com.google.errorprone.annotations.CheckReturnValue;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.Repository;
import reactor.core.publisher.Mono;

/** Every track with its album and artist, as lines of tab-separated values, written no faster than the file takes them. */
@CheckReturnValue
final class TrackExport {

    private static final int LINES_AT_ONCE = 100;

    private final Repository<Track, Long> tracks;

    TrackExport(Store store) {
        this.tracks = store.tracks;
    }

    /** Writes all lines, to nowhere if the file is null; emits how many they were and what they add up to. */
    Mono<Exported> write(@Nullable Path file) {
        return Mono.using(() -> ExportFile.open(file), this::write, ExportFile::close);
    }

    private Mono<Exported> write(ExportFile file) {
        return tracks.include(Track_.album, album -> album.include(Album_.artist))
                .all()
                .map(TrackExport::line)
                .buffer(LINES_AT_ONCE)
                .concatMap(file::write, 1) // asks for the next lines when these are written
                .reduce(0L, Long::sum)
                .map(rows -> new Exported(rows, file.checksum()));
    }

    private static String line(Track track) {
        Album album = track.album.required();
        Artist artist = album.artist.required();
        return String.join(
                "\t",
                track.id.toString(),
                track.name,
                album.title,
                artist.name,
                String.valueOf(track.milliseconds),
                track.unitPrice.toPlainString());
    }

    /**
     * What was written.
     *
     * @param rows how many lines
     * @param checksum the SHA-256 of all of them, each with a line feed at its end, in UTF-8
     */
    record Exported(long rows, String checksum) {}
}
