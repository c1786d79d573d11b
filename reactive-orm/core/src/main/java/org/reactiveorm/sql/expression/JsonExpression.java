package org.reactiveorm.sql.expression;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is made of a part of a JSON document. */
public sealed interface JsonExpression extends Expression {

    /** The document. */
    Expression document();

    /** The way to the part; empty for the document itself. */
    List<JsonStep> path();

    /**
     * A part, read.
     *
     * @param document the document
     * @param path the way to the part
     * @param form as what it is read
     */
    record Part(Expression document, List<JsonStep> path, Form form) implements JsonExpression {

        /** Copies the path. */
        public Part {
            path = List.copyOf(path);
        }
    }

    /**
     * Whether a part contains a document.
     *
     * @param document the document
     * @param path the way to the part
     * @param contained what it must contain
     */
    record Contains(Expression document, List<JsonStep> path, Bind contained) implements JsonExpression {

        /** Copies the path. */
        public Contains {
            path = List.copyOf(path);
        }
    }

    /**
     * The document with another part.
     *
     * @param document the document
     * @param path the way to the part, not empty
     * @param part the part, null to take it out
     */
    record Changed(Expression document, List<JsonStep> path, @Nullable Bind part) implements JsonExpression {

        /** Copies the path. */
        public Changed {
            path = List.copyOf(path);
        }
    }

    /** As what a part is read. */
    enum Form {
        /** A text without quotes; NULL for the document {@code null}. */
        TEXT,
        /** A number; NULL for anything else. */
        NUMBER,
        /** A truth value; NULL for anything else. */
        TRUTH,
        /** A document. */
        DOCUMENT,
        /** Whether it is there. */
        PRESENCE
    }
}
