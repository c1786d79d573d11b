package org.reactiveorm.query;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.reactiveorm.query.tree.Node;
import org.reactiveorm.query.tree.Predicate;
import org.reactiveorm.sql.expression.JsonExpression.Form;
import org.reactiveorm.sql.expression.JsonStep;
import org.reactiveorm.type.DataType;
import org.reactiveorm.type.Json;

/**
 * A JSON document, or a part of one. A key is taken as it is: whatever it holds, it names one key and nothing else. A database
 * without JSON paths refuses them when the query is made. Immutable and safe to share.
 *
 * @param <T> the model
 */
public interface JsonTerm<T> {

    /** The whole document as a tree. */
    Node document();

    /** The way into the document; empty for the document itself. */
    List<JsonStep> path();

    /** The value of a key, where this is an object. */
    JsonPath<T> at(String key);

    /** The element at a position that counts from 0, where this is an array. */
    JsonPath<T> at(int index);

    /** A text without its quotes, a number or a truth value as it is spelled; null where there is nothing, or the document {@code null}. */
    default StringTerm<T> text() {
        return Computed.text(part(Form.TEXT));
    }

    /** A number; null where there is none. */
    default NumberTerm<T, BigDecimal> number() {
        return Computed.number(part(Form.NUMBER), Computed.EXACT);
    }

    /** A truth value; null where there is none. */
    default BooleanTerm<T> truth() {
        return Computed.truth(part(Form.TRUTH));
    }

    /** The document; null where there is none, and {@link Json#NULL} for the document {@code null}. */
    default Term<T, Json> json() {
        return Computed.term(part(Form.DOCUMENT), DataType.JSON);
    }

    /** Holds for rows that have it, be it the document {@code null}. */
    default Condition<T> exists() {
        return new Condition<>(new Predicate.Holds(part(Form.PRESENCE)));
    }

    /**
     * Holds for rows in whose document all that {@code contained} has is found at the same place: keys with their values, elements
     * of an array in any order.
     */
    default Condition<T> contains(Json contained) {
        return new Condition<>(
                new Predicate.JsonContains(document(), path(), Objects.requireNonNull(contained, "contained")));
    }

    private Node part(Form form) {
        return new Node.JsonPart(document(), path(), form);
    }
}
