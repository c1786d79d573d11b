package org.reactiveorm.test.check;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/**
 * Begins to watch before the first test, whichever that is: Netty decides once for each JVM who is told of a leak. A JVM that
 * only looks for tests, as Maven's does where there is more than one process, is left alone.
 */
public final class WatchFromTheStart implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        session.getLauncher().registerTestExecutionListeners(new TestExecutionListener() {
            @Override
            public void testPlanExecutionStarted(TestPlan plan) {
                LeakCheck.watch();
            }
        });
    }
}
