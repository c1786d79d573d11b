package org.reactiveorm.schema;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an enum of the database lacks of one of the program. Nothing is ever taken away, for rows may hold it.
 *
 * @param labels all labels after it has grown, in order
 * @param additions the labels that it lacks, each with a place among those that are there or were added before it
 */
public record EnumGrowth(List<String> labels, List<Addition> additions) {

    /** Copies the lists. */
    public EnumGrowth {
        labels = List.copyOf(labels);
        additions = List.copyOf(additions);
    }

    /**
     * A new label stands behind the one that is declared before it; a first one before the next that is there.
     *
     * @param present the labels of the database, in order
     * @param declared the constants of the program, in order
     */
    public static EnumGrowth of(List<String> present, List<String> declared) {
        List<String> labels = new ArrayList<>(present);
        List<Addition> additions = new ArrayList<>();
        String before = null;
        for (String label : declared) {
            if (!labels.contains(label)) {
                Addition addition =
                        before == null ? ahead(label, declared, labels) : new Addition(label, Place.AFTER, before);
                additions.add(addition);
                labels.add(addition.index(labels), label);
            }
            before = label;
        }
        return new EnumGrowth(labels, additions);
    }

    private static Addition ahead(String label, List<String> declared, List<String> labels) {
        for (String other : declared) {
            if (labels.contains(other)) {
                return new Addition(label, Place.BEFORE, other);
            }
        }
        return new Addition(label, Place.LAST, null);
    }

    /** Whether there is nothing to add. */
    public boolean isComplete() {
        return additions.isEmpty();
    }

    /** Where a label is added. */
    public enum Place {
        /** Before its neighbour. */
        BEFORE,
        /** Behind its neighbour. */
        AFTER,
        /** Behind all others. */
        LAST
    }

    /**
     * A label to add.
     *
     * @param label the label
     * @param place where it goes
     * @param neighbour the label that it goes to, null for {@link Place#LAST}
     */
    public record Addition(String label, Place place, @Nullable String neighbour) {

        private int index(List<String> labels) {
            return switch (place) {
                case BEFORE -> labels.indexOf(neighbour);
                case AFTER -> labels.indexOf(neighbour) + 1;
                case LAST -> labels.size();
            };
        }
    }
}
