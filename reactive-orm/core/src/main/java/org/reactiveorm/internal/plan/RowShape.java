package org.reactiveorm.internal.plan;

import java.util.List;

/**
 * Which attribute each column of a result holds.
 *
 * @param model the model
 * @param attributes the attributes, in the order of the columns
 * @param <T> the model
 */
public record RowShape<T>(MappedModel<T> model, List<MappedAttribute<T>> attributes) {

    /** Copies the attributes. */
    public RowShape {
        attributes = List.copyOf(attributes);
    }

    /** Whether every attribute of the model is there. */
    public boolean isComplete() {
        return attributes.size() == model.attributes().size();
    }
}
