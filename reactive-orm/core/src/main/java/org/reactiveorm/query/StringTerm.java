package org.reactiveorm.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.query.tree.Node;
import org.reactiveorm.query.tree.Predicate;
import org.reactiveorm.sql.expression.FunctionCall.Function;
import org.reactiveorm.sql.expression.Junction;
import org.reactiveorm.sql.expression.Like;
import org.reactiveorm.type.DataType;

/**
 * A text. Immutable and safe to share.
 *
 * @param <T> the model
 */
public interface StringTerm<T> extends ComparableTerm<T, String> {

    /** Holds for rows whose text matches the pattern: {@code %} any text, {@code _} one character, {@code !} takes the meaning away. */
    default Condition<T> like(String pattern) {
        return matches(pattern, "like", Like.LetterCase.AS_COLLATED);
    }

    /** Holds for rows that have a text which does not match the pattern. */
    default Condition<T> notLike(String pattern) {
        return like(pattern).not();
    }

    /** As {@link #like}, with upper and lower case the same. */
    default Condition<T> iLike(String pattern) {
        return matches(pattern, "iLike", Like.LetterCase.IGNORED);
    }

    /** As {@link #notLike}, with upper and lower case the same. */
    default Condition<T> notILike(String pattern) {
        return iLike(pattern).not();
    }

    /** Holds for rows whose text matches at least one of the patterns, of which there is one or more. */
    default Condition<T> likeAny(Collection<String> patterns) {
        return likeEach(patterns, Junction.Operator.OR, "likeAny");
    }

    /** Holds for rows whose text matches each of the patterns, of which there is one or more. */
    default Condition<T> likeAll(Collection<String> patterns) {
        return likeEach(patterns, Junction.Operator.AND, "likeAll");
    }

    /** Holds for rows whose text begins with {@code text}, taken as it is. */
    default Condition<T> startsWith(String text) {
        return matches(literal(text, "startsWith") + "%", "startsWith", Like.LetterCase.AS_COLLATED);
    }

    /** Holds for rows whose text ends with {@code text}, taken as it is. */
    default Condition<T> endsWith(String text) {
        return matches("%" + literal(text, "endsWith"), "endsWith", Like.LetterCase.AS_COLLATED);
    }

    /** Holds for rows whose text contains {@code text}, taken as it is. */
    default Condition<T> contains(String text) {
        return matches("%" + literal(text, "contains") + "%", "contains", Like.LetterCase.AS_COLLATED);
    }

    /**
     * Holds for rows in whose text the regular expression finds something. What a regular expression may hold, and whether
     * letter case counts, is the database's business.
     */
    default Condition<T> regexp(String pattern) {
        constant(pattern, "regexp");
        return new Condition<>(new Predicate.MatchesExpression(node(), pattern, Like.LetterCase.AS_COLLATED));
    }

    /** Holds for rows that have a text in which the regular expression finds nothing. */
    default Condition<T> notRegexp(String pattern) {
        return regexp(pattern).not();
    }

    /** As {@link #regexp}, with upper and lower case the same. */
    default Condition<T> iRegexp(String pattern) {
        constant(pattern, "iRegexp");
        return new Condition<>(new Predicate.MatchesExpression(node(), pattern, Like.LetterCase.IGNORED));
    }

    /** As {@link #notRegexp}, with upper and lower case the same. */
    default Condition<T> notIRegexp(String pattern) {
        return iRegexp(pattern).not();
    }

    /** The text in lower case. */
    default StringTerm<T> lower() {
        return call(Function.LOWER);
    }

    /** The text in upper case. */
    default StringTerm<T> upper() {
        return call(Function.UPPER);
    }

    /** The text without blanks at its ends. */
    default StringTerm<T> trim() {
        return call(Function.TRIM);
    }

    /** How many characters the text has. */
    default NumberTerm<T, Integer> length() {
        return Computed.number(new Node.Call(Function.LENGTH, List.of(node())), DataType.INTEGER);
    }

    /** Both texts, one after the other; null where one of them is missing. */
    default StringTerm<T> concat(String text) {
        return call(Function.CONCAT, constant(text, "concat"));
    }

    /** Both texts, one after the other; null where one of them is missing. */
    default StringTerm<T> concat(Term<? super T, String> other) {
        return call(Function.CONCAT, other.node());
    }

    /** A part of the text: {@code length} characters from position {@code start}, which counts from 1. */
    default StringTerm<T> substring(int start, int length) {
        return call(
                Function.SUBSTRING,
                new Node.Constant(start, DataType.INTEGER),
                new Node.Constant(length, DataType.INTEGER));
    }

    /** The text with every {@code part} replaced. */
    default StringTerm<T> replace(String part, String replacement) {
        return call(Function.REPLACE, constant(part, "replace"), constant(replacement, "replace"));
    }

    @Override
    default StringTerm<T> min() {
        return Computed.text(ComparableTerm.super.min().node());
    }

    @Override
    default StringTerm<T> max() {
        return Computed.text(ComparableTerm.super.max().node());
    }

    @Override
    default StringTerm<T> coalesce(String other) {
        return call(Function.COALESCE, constant(other, "coalesce"));
    }

    @Override
    default StringTerm<T> coalesce(Term<? super T, ? extends String> other) {
        return call(Function.COALESCE, other.node());
    }

    private StringTerm<T> call(Function function, Node... others) {
        List<Node> arguments = new ArrayList<>();
        arguments.add(node());
        arguments.addAll(List.of(others));
        return Computed.text(new Node.Call(function, arguments));
    }

    private Condition<T> matches(String pattern, String verb, Like.LetterCase letterCase) {
        constant(pattern, verb);
        return new Condition<>(new Predicate.Matches(node(), pattern, letterCase));
    }

    private Condition<T> likeEach(Collection<String> patterns, Junction.Operator operator, String verb) {
        List<Predicate> conditions = new ArrayList<>();
        for (String pattern : patterns) {
            conditions.add(matches(pattern, verb, Like.LetterCase.AS_COLLATED).node());
        }
        if (conditions.isEmpty()) {
            throw new QueryException("No pattern was given to " + this + "." + verb + "(…); give at least one");
        }
        return new Condition<>(new Predicate.Joined(operator, conditions));
    }

    private String literal(String text, String verb) {
        constant(text, verb);
        String escape = String.valueOf(Like.ESCAPE);
        return text.replace(escape, escape + escape).replace("%", escape + "%").replace("_", escape + "_");
    }
}
