package org.reactiveorm.dialect.mysql;

import java.util.List;
import org.reactiveorm.dialect.ansi.ExpressionRenderer;
import org.reactiveorm.dialect.ansi.SqlWriter;
import org.reactiveorm.dialect.codec.StringCodec;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.sql.expression.Bind;
import org.reactiveorm.sql.expression.JsonExpression;
import org.reactiveorm.sql.expression.JsonExpression.Changed;
import org.reactiveorm.sql.expression.JsonExpression.Contains;
import org.reactiveorm.sql.expression.JsonExpression.Part;
import org.reactiveorm.sql.expression.JsonStep;
import org.reactiveorm.type.DataType;
import org.reactiveorm.type.Json;

/**
 * Parts of {@code json}, for MySQL and MariaDB. A path is one bind, in which each key stands between quotes as a JSON text, so that
 * nothing in it is read as a step or as a wildcard.
 */
final class MySqlJson {

    /** One less than MariaDB's depth of documents, so that no path is refused there with a null. */
    private static final int MOST_STEPS = 31;

    private static final String NUMBERS =
            " in ('INTEGER', 'UNSIGNED INTEGER', 'DOUBLE', 'DECIMAL') then cast(json_unquote(";

    private final ExpressionRenderer expressions;
    private final SqlWriter out;

    MySqlJson(ExpressionRenderer expressions, SqlWriter out) {
        this.expressions = expressions;
        this.out = out;
    }

    void render(JsonExpression expression) {
        if (expression instanceof Part part) {
            part(part);
        } else if (expression instanceof Contains contains) {
            out.text("json_contains(");
            expressions.render(contains.document(), out);
            out.text(", ").bind(contains.contained()).text(", ");
            path(contains, contains.path().size());
            out.text(")");
        } else if (expression instanceof Changed changed) {
            changed(changed);
        }
    }

    private void part(Part part) {
        switch (part.form()) {
            case DOCUMENT -> extract(part);
            case PRESENCE -> {
                out.text("(coalesce(json_contains_path(");
                expressions.render(part.document(), out);
                out.text(", 'one', ");
                path(part, part.path().size());
                out.text("), 0) = 1)");
            }
            case TEXT -> {
                type(part);
                out.text(" = 'NULL' then null else json_unquote(");
                extract(part);
                out.text(") end");
            }
            case NUMBER -> {
                type(part);
                out.text(NUMBERS);
                extract(part);
                out.text(") as decimal(65, 30)) end");
            }
            case TRUTH -> {
                type(part);
                out.text(" = 'BOOLEAN' then json_unquote(");
                extract(part);
                out.text(") = 'true' end");
            }
        }
    }

    private void type(Part part) {
        out.text("case when json_type(");
        extract(part);
        out.text(")");
    }

    private void extract(Part part) {
        out.text("json_extract(");
        expressions.render(part.document(), out);
        out.text(", ");
        path(part, part.path().size());
        out.text(")");
    }

    private void changed(Changed changed) {
        Bind part = changed.part();
        int depth = changed.path().size();
        out.text(part == null ? "json_remove(" : "json_set(");
        if (part == null) {
            expressions.render(changed.document(), out);
            out.text(", ");
            path(changed, depth);
            out.text(")");
            return;
        }
        out.text(depth > 1 ? "json_insert(" : "");
        out.text("case when coalesce(json_type(");
        expressions.render(changed.document(), out);
        out.text("), 'NULL') = 'NULL' then '").text(container(changed, 0)).text("' else ");
        expressions.render(changed.document(), out);
        out.text(" end");
        for (int steps = 1; steps < depth; steps++) {
            out.text(", ");
            path(changed, steps);
            out.text(", json_extract('").text(container(changed, steps)).text("', '$')");
        }
        out.text(depth > 1 ? "), " : ", ");
        path(changed, depth);
        // a text becomes a document by a function that gives documents
        out.text(", json_extract(").bind(part).text(", '$'))");
    }

    private static String container(Changed changed, int steps) {
        return changed.path().get(steps).key() == null ? "[]" : "{}";
    }

    private void path(JsonExpression expression, int steps) {
        List<JsonStep> path = expression.path().subList(0, steps);
        if (steps > MOST_STEPS) {
            throw new QueryException("A path into a JSON document has " + steps + " steps, and MariaDB takes at most "
                    + MOST_STEPS + "; look into a part of the document");
        }
        StringBuilder text = new StringBuilder("$");
        for (JsonStep step : path) {
            String key = step.key();
            if (key == null) {
                text.append('[').append(step.index()).append(']');
            } else {
                text.append('.').append(quoted(key));
            }
        }
        out.bind(text.toString(), DataType.TEXT);
    }

    /** MariaDB takes a minus at the beginning for something else, even between quotes, and would make the document null. */
    private static String quoted(String key) {
        if (key.startsWith("-")) {
            throw new QueryException(
                    "MariaDB looks up no key of a JSON document that begins with a minus; give it another"
                            + " name, or read the document");
        }
        return Json.quoted((String) StringCodec.INSTANCE.encode(key));
    }
}
