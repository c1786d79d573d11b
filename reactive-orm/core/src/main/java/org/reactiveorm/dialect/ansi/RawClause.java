package org.reactiveorm.dialect.ansi;

import java.util.Set;
import org.reactiveorm.sql.raw.Lexicon;

/**
 * What texts that people write need to know of a database.
 *
 * @param lexicon how it parts a text
 * @param untypedNull the type that its driver is told for a null of no known type
 * @param explain what stands before a statement that is explained and not run
 */
public record RawClause(Set<Lexicon> lexicon, Class<?> untypedNull, String explain) {

    /** What most databases need. */
    public static final RawClause STANDARD = new RawClause(Set.of(), String.class, "explain ");

    /** Copies the lexicon. */
    public RawClause {
        lexicon = Set.copyOf(lexicon);
    }
}
