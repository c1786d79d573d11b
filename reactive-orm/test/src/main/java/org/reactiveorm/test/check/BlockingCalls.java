package org.reactiveorm.test.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import reactor.blockhound.BlockHound;
import reactor.blockhound.BlockingOperationError;

/**
 * Finds calls that park a thread of an event loop. Such a call fails where it is made and is kept besides, since a failure
 * inside a detached conversation may never reach the test.
 *
 * <p>The JVM must be started with {@code -XX:+AllowRedefinitionToAddDeleteMethods}.
 */
public final class BlockingCalls {

    private static final Queue<BlockingOperationError> FOUND = new ConcurrentLinkedQueue<>();
    private static final String LOCKS = "java.util.concurrent.locks.";
    private static final List<String> MOMENTARY = List.of(
            // the drivers lock their queues of commands and their caches
            "org.mariadb.r2dbc.",
            "io.asyncer.r2dbc.mysql.",
            // Netty shares chunks of memory among threads
            "io.netty.buffer.");

    static {
        // The allowances are calls that cannot be avoided and end by themselves at once:
        BlockHound.builder()
                .loadIntegrations()
                // a class that is loaded for the first time is read from its jar
                .allowBlockingCallsInside("java.lang.ClassLoader", "loadClass")
                .allowBlockingCallsInside("java.lang.invoke.MethodHandleNatives", "linkCallSite")
                // random UUIDs for ids: the JDK's generator opens /dev/urandom when it is first asked
                .allowBlockingCallsInside("java.util.UUID", "randomUUID")
                // the MariaDB driver reads its own version from its jar, once
                .allowBlockingCallsInside("org.mariadb.r2dbc.util.VersionFactory", "getInstance")
                // the MySQL driver sets TLS up on the event loop: random numbers and certificates are read, once a
                // connection
                .allowBlockingCallsInside("io.asyncer.r2dbc.mysql.client.SslBridgeHandler", "handleSslState")
                // printing a warning
                .allowBlockingCallsInside("org.slf4j.simple.SimpleLogger", "write")
                .blockingMethodCallback(method -> {
                    BlockingOperationError error = new BlockingOperationError(method);
                    if (!isMomentaryLock(error)) {
                        FOUND.add(error);
                        throw error;
                    }
                })
                .install();
    }

    private BlockingCalls() {}

    /** A lock that is held for a moment only, and never during I/O. */
    private static boolean isMomentaryLock(BlockingOperationError error) {
        StackTraceElement[] frames = error.getStackTrace();
        for (int i = 1; i < frames.length; i++) {
            String name = frames[i].getClassName();
            if (frames[i - 1].getClassName().startsWith(LOCKS) && !name.startsWith(LOCKS)) {
                return MOMENTARY.stream().anyMatch(name::startsWith);
            }
        }
        return false;
    }

    /** Begins to watch; does nothing when it has begun. */
    public static void watch() {
        // the class initialiser has done it
    }

    /** The calls found since the last time this was asked. */
    public static List<BlockingOperationError> takeFound() {
        List<BlockingOperationError> taken = new ArrayList<>();
        for (BlockingOperationError error = FOUND.poll(); error != null; error = FOUND.poll()) {
            taken.add(error);
        }
        return taken;
    }
}
