package org.reactiveorm.test.check;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Begins to watch before the first test, whichever that is: Netty decides once for each JVM who is told of a leak. */
public final class WatchFromTheStart implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        LeakCheck.watch();
    }
}
