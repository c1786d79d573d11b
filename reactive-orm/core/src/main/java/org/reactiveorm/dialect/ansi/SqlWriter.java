package org.reactiveorm.dialect.ansi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.dialect.Dialect;
import org.reactiveorm.dialect.ValueCodec;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.sql.CompiledStatement;
import org.reactiveorm.sql.CompiledStatement.EncodedBind;
import org.reactiveorm.sql.ReturnedColumn;
import org.reactiveorm.sql.TableName;
import org.reactiveorm.sql.expression.Bind;
import org.reactiveorm.sql.expression.ColumnReference;
import org.reactiveorm.type.DataType;

/** A statement in the making: its text, and its binds in the order of their markers. */
public final class SqlWriter {

    private static final int USUAL_LENGTH = 256;

    private final Dialect dialect;
    private final BindMarkers markers;
    private final StringBuilder sql = new StringBuilder(USUAL_LENGTH);
    private final List<EncodedBind> binds = new ArrayList<>();
    private @Nullable String onlyTable;

    SqlWriter(Dialect dialect, BindMarkers markers) {
        this.dialect = dialect;
        this.markers = markers;
    }

    /** Appends a text that is part of the language, never one from outside. */
    public SqlWriter text(String text) {
        sql.append(text);
        return this;
    }

    /** Appends a quoted name. */
    public SqlWriter identifier(String name) {
        sql.append(dialect.quote(name));
        return this;
    }

    /**
     * Says which table is the only one that columns can be of in what follows, so that they need no qualifier; drivers read less
     * then. Null where there are others, or where a bare name could be that of something else.
     *
     * @return what was said before
     */
    @Nullable String onlyTable(@Nullable String alias) {
        String before = onlyTable;
        onlyTable = alias;
        return before;
    }

    /** Appends the quoted name of a column, with its table where that is not clear. */
    void column(ColumnReference column) {
        String qualifier = column.qualifier();
        if (qualifier != null && !qualifier.equals(onlyTable)) {
            identifier(qualifier).text(".");
        }
        identifier(column.column());
    }

    /** Appends the quoted name of a table, with its schema where it has one. */
    public SqlWriter table(TableName table) {
        String schema = table.schema();
        return schema == null
                ? identifier(table.name())
                : identifier(schema).text(".").identifier(table.name());
    }

    /** Appends quoted names, parted by commas. */
    public SqlWriter identifiers(List<String> names) {
        return list(names, ", ", this::identifier);
    }

    /** Appends columns that are read back, parted by commas, so that the driver gives what their transports take. */
    public SqlWriter returned(List<ReturnedColumn> columns) {
        return list(
                columns,
                ", ",
                column -> text(dialect.codec(column.type()).reading().replace("{0}", dialect.quote(column.name()))));
    }

    /** Appends each element, with a separator between two. */
    public <E> SqlWriter list(List<E> elements, String separator, Consumer<? super E> element) {
        for (int i = 0; i < elements.size(); i++) {
            if (i > 0) {
                sql.append(separator);
            }
            element.accept(elements.get(i));
        }
        return this;
    }

    /** Appends a marker for a value. */
    public SqlWriter bind(Bind bind) {
        return bind(bind.value(), bind.type());
    }

    /** Appends a marker for a value of a type; null is SQL's NULL. */
    public SqlWriter bind(@Nullable Object value, DataType<?> type) {
        return bind(dialect.encode(value, type)).text(dialect.codec(type).suffix());
    }

    /** Appends one marker for a list of values of one type; null in it is SQL's NULL. */
    public SqlWriter bindArray(List<? extends @Nullable Object> values, DataType<?> type) {
        ValueCodec codec = dialect.codec(type);
        Object[] array = newArray(codec.wireType(), values.size());
        for (int i = 0; i < array.length; i++) {
            Object value = values.get(i);
            if (value != null) {
                array[i] = codec.encode(value);
            }
        }
        bind(new EncodedBind(array, array.getClass()));
        return codec.suffix().isEmpty() ? this : text(codec.suffix()).text("[]");
    }

    /** Appends a marker for a value that is encoded already. */
    public SqlWriter bind(EncodedBind bind) {
        binds.add(bind);
        markers.append(sql, binds.size());
        return this;
    }

    @SuppressWarnings("unchecked")
    private static Object[] newArray(Class<?> element, int length) {
        return Arrays.copyOf(new Object[0], length, (Class<? extends Object[]>) element.arrayType());
    }

    /**
     * The statement; {@code generatedColumns} are those that the driver must be asked for.
     *
     * @throws QueryException if it has more binds than the database takes
     */
    CompiledStatement finish(List<String> generatedColumns) {
        if (binds.size() > dialect.maxBinds()) {
            throw new QueryException("The statement has " + binds.size() + " bound values, and " + dialect.name()
                    + " takes at most " + dialect.maxBinds() + "; split it");
        }
        return new CompiledStatement(sql.toString(), binds, generatedColumns);
    }
}
