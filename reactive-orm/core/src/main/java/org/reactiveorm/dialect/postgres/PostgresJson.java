package org.reactiveorm.dialect.postgres;

import java.util.ArrayList;
import java.util.List;
import org.reactiveorm.dialect.ansi.ExpressionRenderer;
import org.reactiveorm.dialect.ansi.SqlWriter;
import org.reactiveorm.sql.expression.Bind;
import org.reactiveorm.sql.expression.JsonExpression;
import org.reactiveorm.sql.expression.JsonExpression.Changed;
import org.reactiveorm.sql.expression.JsonExpression.Contains;
import org.reactiveorm.sql.expression.JsonExpression.Part;
import org.reactiveorm.sql.expression.JsonStep;
import org.reactiveorm.type.DataType;

/**
 * Parts of {@code jsonb}. Each step is a bind of its own: {@code -> text} looks into objects only and {@code -> integer} into arrays
 * only, so that a key is never taken for a position.
 */
final class PostgresJson {

    private final ExpressionRenderer expressions;
    private final SqlWriter out;

    PostgresJson(ExpressionRenderer expressions, SqlWriter out) {
        this.expressions = expressions;
        this.out = out;
    }

    void render(JsonExpression expression) {
        if (expression instanceof Part part) {
            part(part);
        } else if (expression instanceof Contains contains) {
            out.text("(");
            walk(contains, contains.path().size());
            out.text(" @> ").bind(contains.contained()).text(")");
        } else if (expression instanceof Changed changed) {
            changed(changed);
        }
    }

    private void part(Part part) {
        switch (part.form()) {
            case DOCUMENT -> {
                out.text("(");
                walk(part, part.path().size());
                out.text(")");
            }
            case TEXT -> text(part);
            case PRESENCE -> {
                out.text("((");
                walk(part, part.path().size());
                out.text(") is not null)");
            }
            case NUMBER -> ofKind(part, "number", "numeric");
            case TRUTH -> ofKind(part, "boolean", "boolean");
        }
    }

    private void text(Part part) {
        out.text("((");
        walk(part, part.path().size());
        out.text(") #>> '{}')");
    }

    private void ofKind(Part part, String kind, String type) {
        out.text("case when jsonb_typeof(");
        walk(part, part.path().size());
        out.text(") = '" + kind + "' then ");
        text(part);
        out.text("::" + type + " end");
    }

    private void walk(JsonExpression expression, int steps) {
        expressions.operand(expression.document(), out);
        for (JsonStep step : expression.path().subList(0, steps)) {
            out.text(" -> ");
            String key = step.key();
            if (key == null) {
                out.bind(step.index(), DataType.INTEGER).text("::integer");
            } else {
                out.bind(key, DataType.TEXT).text("::text");
            }
        }
    }

    private void changed(Changed changed) {
        int depth = changed.path().size();
        Bind part = changed.part();
        if (part == null) {
            out.text("(");
            expressions.operand(changed.document(), out);
            out.text(" #- ");
            path(changed, depth);
            out.text(")");
            return;
        }
        out.text("jsonb_set(".repeat(depth));
        container(changed, 0);
        for (int steps = 1; steps < depth; steps++) {
            out.text(", ");
            path(changed, steps);
            out.text(", ");
            container(changed, steps);
            out.text(")");
        }
        out.text(", ");
        path(changed, depth);
        out.text(", ").bind(part).text(")");
    }

    /** What is there after so many steps, or what the next step needs there. */
    private void container(Changed changed, int steps) {
        out.text("coalesce(nullif(");
        walk(changed, steps);
        boolean object = changed.path().get(steps).key() != null;
        out.text(", 'null'::jsonb), '").text(object ? "{}" : "[]").text("'::jsonb)");
    }

    private void path(JsonExpression expression, int steps) {
        List<String> texts = new ArrayList<>(steps);
        for (JsonStep step : expression.path().subList(0, steps)) {
            String key = step.key();
            texts.add(key == null ? Integer.toString(step.index()) : key);
        }
        out.bindArray(texts, DataType.TEXT).text("::text[]");
    }
}
