package org.reactiveorm.schema;

import org.reactiveorm.type.Deferral;
import org.reactiveorm.type.ReferentialAction;

/**
 * What a foreign key does, and when. Each call returns a changed copy.
 *
 * @param onDelete what happens to rows whose row referred to is removed
 * @param onUpdate what happens to rows whose row referred to gets another key
 * @param deferral when it is checked
 */
public record ReferenceRules(ReferentialAction onDelete, ReferentialAction onUpdate, Deferral deferral) {

    /** Refuses everything that would leave a row without the one it refers to, at once. */
    public static final ReferenceRules DEFAULT =
            new ReferenceRules(ReferentialAction.NO_ACTION, ReferentialAction.NO_ACTION, Deferral.NOT_DEFERRABLE);

    /** What happens to rows whose row referred to is removed. */
    public ReferenceRules onDelete(ReferentialAction action) {
        return new ReferenceRules(action, onUpdate, deferral);
    }

    /** What happens to rows whose row referred to gets another key. */
    public ReferenceRules onUpdate(ReferentialAction action) {
        return new ReferenceRules(onDelete, action, deferral);
    }

    /** When it is checked. */
    public ReferenceRules deferral(Deferral when) {
        return new ReferenceRules(onDelete, onUpdate, when);
    }
}
