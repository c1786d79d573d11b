package org.reactiveorm.test.random;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.query.NumberTerm;
import org.reactiveorm.test.model.Author;

/**
 * A whole number that is computed of an author, and what it is in Java.
 *
 * @param term the term
 * @param meaning what it is of an author, null for none
 * @param text how people would write it
 */
public record RandomTerm(NumberTerm<Author, Integer> term, Function<Author, @Nullable Integer> meaning, String text) {

    /** What the term is of an author, null for none. */
    public @Nullable Integer of(Author author) {
        return meaning.apply(author);
    }

    @Override
    public String toString() {
        return text;
    }
}
