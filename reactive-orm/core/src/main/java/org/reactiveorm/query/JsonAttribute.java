package org.reactiveorm.query;

import java.util.List;
import org.reactiveorm.query.tree.Node;
import org.reactiveorm.sql.expression.JsonStep;
import org.reactiveorm.type.DataType;

/**
 * An attribute that holds a JSON document. Immutable and safe to share.
 *
 * @param <T> the model
 * @param <V> the type of a value
 */
public final class JsonAttribute<T, V> extends Attribute<T, V> implements JsonTerm<T> {

    /** Names an attribute of a model. */
    public JsonAttribute(String name, DataType<V> type) {
        super(name, type);
    }

    @Override
    public Node document() {
        return node();
    }

    @Override
    public List<JsonStep> path() {
        return List.of();
    }

    @Override
    public JsonPath<T> at(String key) {
        return new JsonPath<>(this, List.of()).at(key);
    }

    @Override
    public JsonPath<T> at(int index) {
        return new JsonPath<>(this, List.of()).at(index);
    }
}
