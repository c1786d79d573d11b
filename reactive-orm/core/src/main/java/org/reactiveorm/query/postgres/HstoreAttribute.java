package org.reactiveorm.query.postgres;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.query.Attribute;
import org.reactiveorm.query.Computed;
import org.reactiveorm.query.Condition;
import org.reactiveorm.query.StringTerm;
import org.reactiveorm.query.tree.Node;
import org.reactiveorm.query.tree.Predicate;
import org.reactiveorm.sql.expression.Containment.Relation;
import org.reactiveorm.sql.expression.FunctionCall.Function;
import org.reactiveorm.type.DataType;

/**
 * An attribute that holds keys with texts. A key is taken as it is: whatever it holds, it names one key and nothing else.
 * Immutable and safe to share.
 *
 * @param <T> the model
 */
public final class HstoreAttribute<T> extends Attribute<T, Map<String, @Nullable String>> {

    private static final DataType<List<String>> TEXTS = DataType.arrayOf(DataType.TEXT);

    /** Names an attribute of a model. */
    public HstoreAttribute(String name, DataType<Map<String, @Nullable String>> type) {
        super(name, type);
    }

    /** Holds for rows that have the key, be it without a text. */
    public Condition<T> hasKey(String key) {
        return related(Relation.HAS_KEY, text(key));
    }

    /** Holds for rows that have at least one of the keys. */
    public Condition<T> hasAnyKey(String... keys) {
        return hasAnyKey(Arrays.asList(keys));
    }

    /** Holds for rows that have at least one of the keys. */
    public Condition<T> hasAnyKey(Collection<String> keys) {
        return related(Relation.HAS_ANY_KEY, new Node.Constant(List.copyOf(keys), TEXTS));
    }

    /** Holds for rows that have each of the keys. */
    public Condition<T> hasAllKeys(String... keys) {
        return hasAllKeys(Arrays.asList(keys));
    }

    /** Holds for rows that have each of the keys. */
    public Condition<T> hasAllKeys(Collection<String> keys) {
        return related(Relation.HAS_ALL_KEYS, new Node.Constant(List.copyOf(keys), TEXTS));
    }

    /** Holds for rows that have each of these keys with this text. */
    public Condition<T> contains(Map<String, ? extends @Nullable String> pairs) {
        return related(Relation.CONTAINS, constant(new LinkedHashMap<>(pairs), "contains"));
    }

    /** Holds for rows that have no other keys and texts than these. */
    public Condition<T> containedIn(Map<String, ? extends @Nullable String> pairs) {
        return related(Relation.CONTAINED, constant(new LinkedHashMap<>(pairs), "containedIn"));
    }

    /** The text of a key; null where there is none. */
    public StringTerm<T> value(String key) {
        return Computed.text(new Node.Call(Function.VALUE_OF_KEY, List.of(node(), text(key))));
    }

    private static Node text(String key) {
        return new Node.Constant(Objects.requireNonNull(key, "key"), DataType.TEXT);
    }

    private Condition<T> related(Relation relation, Node other) {
        return new Condition<>(new Predicate.Related(node(), relation, other));
    }
}
