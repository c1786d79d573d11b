package org.reactiveorm;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import java.util.regex.Pattern;

/** What a call or a method reference does, as far as the rules care. */
final class Accesses {

    /** The only two classes that may subscribe. */
    static final Set<String> DRAINS = Set.of("DrainingFlux", "OnDemandFlux");

    private static final String PUBLISHER = "org.reactivestreams.Publisher";
    private static final Set<String> SUBSCRIBING = Set.of("subscribe", "subscribeWith", "connect", "toFuture");
    private static final Pattern BLOCKING = Pattern.compile("block(Optional|First|Last)?|to(Iterable|Stream|Future)");
    private static final Pattern PARKING = Pattern.compile("(java\\.lang\\.Thread\\.(sleep|join)"
            + "|java\\.util\\.concurrent\\.locks\\.(LockSupport\\.park.*|Condition\\.await.*)"
            + "|java\\.util\\.concurrent\\.(CompletableFuture|Future)\\.(get|join)"
            + "|java\\.util\\.concurrent\\.(CountDownLatch|CyclicBarrier|Phaser)\\.await.*"
            + "|java\\.util\\.concurrent\\.Semaphore\\.acquire.*"
            + "|java\\.util\\.concurrent\\..*Queue\\.(take|put))");
    private static final Pattern REFLECTIVE = Pattern.compile(
            "forName|newInstance|getRecordComponents|getDeclared.*|get(Method|Field|Constructor|Annotation)s?");

    private Accesses() {}

    static boolean isADrain(JavaClass type) {
        JavaClass outermost = type;
        while (outermost.getEnclosingClass().isPresent()) {
            outermost = outermost.getEnclosingClass().get();
        }
        return outermost.getPackageName().equals(Layer.BASE + ".execution")
                && DRAINS.contains(outermost.getSimpleName());
    }

    static boolean subscribes(JavaAccess<?> access) {
        return SUBSCRIBING.contains(access.getName()) && access.getTargetOwner().isAssignableTo(PUBLISHER);
    }

    static boolean blocks(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        if (owner.isAssignableTo(PUBLISHER)) {
            return BLOCKING.matcher(access.getName()).matches();
        }
        return access.getName().equals("wait") && isMonitorWait(access)
                || PARKING.matcher(owner.getName() + "." + access.getName()).matches();
    }

    static boolean readsAClock(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        return owner.getPackageName().equals("java.time") && access.getName().equals("now")
                || owner.isEquivalentTo(System.class)
                        && Set.of("currentTimeMillis", "nanoTime").contains(access.getName());
    }

    static boolean reflects(JavaAccess<?> access) {
        return access.getTargetOwner().isEquivalentTo(Class.class)
                && REFLECTIVE.matcher(access.getName()).matches();
    }

    static boolean isAThreadLocal(JavaClass type) {
        return type.isAssignableTo(ThreadLocal.class) || type.getSimpleName().equals("FastThreadLocal");
    }

    private static boolean isMonitorWait(JavaAccess<?> access) {
        return access.getTargetOwner().isEquivalentTo(Object.class);
    }
}
