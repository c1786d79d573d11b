package org.reactiveorm.query;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.query.tree.Node;
import org.reactiveorm.sql.expression.JsonStep;
import org.reactiveorm.type.Json;

/**
 * A part of the JSON document of an attribute. Immutable and safe to share.
 *
 * @param <T> the model
 */
public final class JsonPath<T> implements JsonTerm<T> {

    private final Attribute<T, ?> attribute;
    private final List<JsonStep> path;

    JsonPath(Attribute<T, ?> attribute, List<JsonStep> path) {
        this.attribute = attribute;
        this.path = List.copyOf(path);
    }

    @Override
    public Node document() {
        return attribute.node();
    }

    @Override
    public List<JsonStep> path() {
        return path;
    }

    @Override
    public JsonPath<T> at(String key) {
        return then(JsonStep.into(Objects.requireNonNull(key, "key")));
    }

    @Override
    public JsonPath<T> at(int index) {
        if (index < 0) {
            throw new QueryException(
                    "A position in the JSON of " + attribute + " counts from 0 and cannot be " + index);
        }
        return then(JsonStep.into(index));
    }

    /**
     * Sets this part in an update. Objects and arrays on the way are made where nothing is there; a part that is there and is
     * neither stays, and nothing is set below it.
     */
    public Assignment<T> set(Json value) {
        return changed(Objects.requireNonNull(value, "value"));
    }

    /** Sets this part to a text. */
    public Assignment<T> set(String value) {
        return changed(Json.string(value));
    }

    /** Sets this part to a number. */
    public Assignment<T> set(long value) {
        return changed(Json.number(value));
    }

    /** Sets this part to a number. */
    public Assignment<T> set(BigDecimal value) {
        return changed(Json.number(value));
    }

    /** Sets this part to a truth value. */
    public Assignment<T> set(boolean value) {
        return changed(Json.truth(value));
    }

    /** Takes this part out of the document in an update. */
    public Assignment<T> remove() {
        return changed(null);
    }

    private Assignment<T> changed(@Nullable Json part) {
        return new Assignment<>(attribute, new Node.JsonChanged(document(), path, part), Assignment.Kind.COMPUTE);
    }

    private JsonPath<T> then(JsonStep step) {
        List<JsonStep> longer = new ArrayList<>(path);
        longer.add(step);
        return new JsonPath<>(attribute, longer);
    }

    /** The attribute and the number of steps; keys may be secrets. */
    @Override
    public String toString() {
        return "a part of " + attribute;
    }
}
