package org.reactiveorm.internal.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.dialect.Dialect;
import org.reactiveorm.internal.plan.MappedAttribute;
import org.reactiveorm.internal.plan.MappedModel;
import org.reactiveorm.internal.plan.statement.WritePlanner;
import org.reactiveorm.sql.CompiledStatement;
import org.reactiveorm.sql.CompiledStatement.EncodedBind;
import org.reactiveorm.sql.Statement;
import org.reactiveorm.sql.expression.Bind;

/**
 * The statements that write one row. Programs write the same attributes again and again, and then only the values differ, so that the
 * texts are remembered. Thread-safe.
 *
 * @param <T> the model
 */
final class RowStatements<T> {

    /** Who writes ever other attributes gets no more than these for nothing. */
    private static final int MOST_TEXTS = 64;

    private final Dialect dialect;
    private final MappedModel<T> model;
    private final WritePlanner<T> planner;
    /** By what is written and what is read back, or by what the row is found by. */
    private final Map<List<Object>, CompiledStatement> texts = new ConcurrentHashMap<>();

    RowStatements(Dialect dialect, MappedModel<T> model, WritePlanner<T> planner) {
        this.dialect = dialect;
        this.model = model;
        this.planner = planner;
    }

    /** Adds a row with these of its values, in the order of the attributes, and reads others back. */
    CompiledStatement insert(
            @Nullable Object[] values, List<MappedAttribute<T>> written, List<MappedAttribute<T>> read) {
        List<EncodedBind> binds = new ArrayList<>(written.size());
        written.forEach(attribute -> binds.add(encoded(attribute.written(values[attribute.index()]))));
        return statement(
                List.<Object>of(written, read),
                binds,
                () -> planner.insert(List.<@Nullable Object[]>of(values), written, read));
    }

    /** Sets attributes of the row of an id and, where given, of a version. */
    CompiledStatement update(List<WritePlanner.Value<T>> values, Object id, @Nullable Object version) {
        List<MappedAttribute<T>> written = new ArrayList<>(values.size());
        List<EncodedBind> binds = new ArrayList<>(values.size() + 2);
        for (WritePlanner.Value<T> value : values) {
            written.add(value.attribute());
            binds.add(encoded(value.attribute().written(value.value())));
        }
        planner.row(id).forEach(part -> binds.add(encoded(part.attribute().bind(part.value()))));
        MappedAttribute<T> counter = model.version();
        boolean versioned = counter != null && version != null;
        if (counter != null && version != null) {
            binds.add(encoded(counter.bind(version)));
        }
        return statement(List.<Object>of(written, versioned), binds, () -> planner.update(values, id, version));
    }

    private CompiledStatement statement(List<Object> shape, List<EncodedBind> binds, Supplier<Statement> plan) {
        CompiledStatement text = texts.get(shape);
        if (text == null) {
            CompiledStatement first = dialect.compile(plan.get());
            if (texts.size() < MOST_TEXTS && isSame(first.binds(), binds)) {
                texts.put(shape, new CompiledStatement(first.sql(), List.of(), first.generatedColumns()));
            }
            return first;
        }
        return new CompiledStatement(text.sql(), binds, text.generatedColumns());
    }

    /** Only where the dialect binds what is written here, in this order, will the text fit other values. */
    private static boolean isSame(List<EncodedBind> planned, List<EncodedBind> written) {
        boolean same = planned.size() == written.size();
        for (int i = 0; same && i < written.size(); i++) {
            same = planned.get(i).wireType() == written.get(i).wireType()
                    && Objects.deepEquals(planned.get(i).value(), written.get(i).value());
        }
        return same;
    }

    private EncodedBind encoded(Bind bind) {
        return dialect.encode(bind.value(), bind.type());
    }
}
