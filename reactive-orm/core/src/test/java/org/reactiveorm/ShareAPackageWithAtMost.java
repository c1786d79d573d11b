package org.reactiveorm;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** A package stays small enough to be read at a glance. */
final class ShareAPackageWithAtMost extends ArchCondition<JavaClass> {

    private final int limit;
    private Map<String, Integer> sizes = Map.of();

    ShareAPackageWithAtMost(int limit) {
        super("share a package with at most " + limit + " top-level types");
        this.limit = limit;
    }

    @Override
    public void init(Collection<JavaClass> classes) {
        sizes = new TreeMap<>();
        classes.stream()
                .filter(it -> it.isTopLevelClass() && !it.getSimpleName().equals("package-info"))
                .forEach(it -> sizes.merge(it.getPackageName(), 1, Integer::sum));
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        // All is counted in init and told in finish.
    }

    @Override
    public void finish(ConditionEvents events) {
        sizes.forEach((name, size) -> {
            if (size > limit) {
                events.add(SimpleConditionEvent.violated(name, name + " has " + size + " top-level types"));
            }
        });
    }
}
