package org.reactiveorm.examples.musicstore;

import com.google.errorprone.annotations.CheckReturnValue;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** A file of lines and their checksum. Writes one batch at a time, on a thread that may block. */
final class ExportFile {

    private final DigestOutputStream out;

    private ExportFile(DigestOutputStream out) {
        this.out = out;
    }

    /** Opens a new file, or one that forgets what it is given if the path is null. */
    static ExportFile open(@Nullable Path path) throws IOException, NoSuchAlgorithmException {
        OutputStream target = path == null ? OutputStream.nullOutputStream() : Files.newOutputStream(path);
        return new ExportFile(new DigestOutputStream(target, MessageDigest.getInstance("SHA-256")));
    }

    /** Writes lines; emits how many, once they are written. */
    @CheckReturnValue
    Mono<Long> write(List<String> lines) {
        return Mono.fromCallable(() -> {
                    out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
                    return (long) lines.size();
                })
                .subscribeOn(Schedulers.boundedElastic());
    }

    /** The SHA-256 of all that was written. */
    String checksum() {
        return HexFormat.of().formatHex(out.getMessageDigest().digest());
    }

    void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
