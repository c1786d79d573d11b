package org.reactiveorm;

import com.google.errorprone.annotations.CheckReturnValue;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.error.MappingException;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.instance.ModelType;
import org.reactiveorm.instance.Row;
import org.reactiveorm.internal.operation.RawOperations;
import org.reactiveorm.query.projection.ColumnValues;
import org.reactiveorm.query.projection.Function3;
import org.reactiveorm.query.projection.Function4;
import org.reactiveorm.sql.raw.Bindings;
import org.reactiveorm.sql.raw.RawStatement;
import org.reactiveorm.sql.raw.SqlTemplate;
import org.reactiveorm.type.DataType;
import reactor.core.publisher.Mono;

/**
 * A statement of SQL that wants values and a result. Immutable; each call returns a new one. Publishers are as
 * {@link Repository} says; a marker without a value, or a value without a marker, is a {@link QueryException} at the call that
 * ends the builder.
 *
 * <p>A list, a set or any other {@link Iterable} becomes as many values as it has, for {@code in (:ids)}; it must not be empty.
 */
@CheckReturnValue
public final class Sql {

    private final RawOperations operations;
    private final SqlTemplate template;
    private final Bindings bindings;
    private final List<String> generated;
    private final Server server;

    Sql(RawOperations operations, String text) {
        this(operations, operations.parse(text), Bindings.NONE, List.of(), Server.WRITER);
    }

    private Sql(
            RawOperations operations, SqlTemplate template, Bindings bindings, List<String> generated, Server server) {
        this.operations = operations;
        this.template = template;
        this.bindings = bindings;
        this.generated = generated;
        this.server = server;
    }

    /** Gives {@code :name} a value; null is SQL's NULL. */
    public Sql bind(String name, @Nullable Object value) {
        return with(bindings.with(name, value, null));
    }

    /** Gives {@code :name} a value that travels as one of an attribute of the type would; null is a NULL of that type. */
    public <V> Sql bind(String name, @Nullable V value, DataType<V> type) {
        return with(bindings.with(name, value, type));
    }

    /** Gives each {@code :name} the value that it has in the map. */
    public Sql bindAll(Map<String, ? extends @Nullable Object> values) {
        Bindings all = bindings;
        for (Map.Entry<String, ? extends @Nullable Object> entry : values.entrySet()) {
            all = all.with(entry.getKey(), entry.getValue(), null);
        }
        return with(all);
    }

    /** Gives the markers {@code ?} their values, from left to right. */
    public Sql binds(@Nullable Object... values) {
        return with(bindings.with(values));
    }

    /** Reads back columns that the database fills in, such as the id of a new row; MySQL gives one column at the most. */
    public Sql returning(String... columns) {
        return new Sql(operations, template, bindings, List.of(columns), server);
    }

    /**
     * Reads the rows from a reader, if there is one and the statement runs outside a transaction; without this they come from the
     * writer, for nobody can tell what a text of SQL does. A reader may be behind the writer.
     */
    public Sql useReader() {
        return new Sql(operations.fromReader(), template, bindings, generated, Server.READER);
    }

    /**
     * Makes each row an instance of a model, which knows its row and writes back only what changes. An attribute takes the
     * column that is called like its own column, or like itself; one without a column stays unread. Other columns are passed
     * over. The id must be there.
     */
    public <T> SqlResult<T> as(ModelType<T, ?> model) {
        return new SqlResult<>(operations.instances(statement(), model.definition()));
    }

    /** Makes of each row what the function makes of its columns; the columns are valid only in that call. */
    public <R> SqlResult<R> map(Function<? super ColumnValues, ? extends R> mapper) {
        return new SqlResult<>(operations.mapped(statement(), mapper));
    }

    /** Makes of each row what the function makes of its first column. */
    @SuppressWarnings("unchecked") // the values are of the classes asked for
    public <A, R> SqlResult<R> into(Function<? super A, ? extends R> constructor, Class<A> a) {
        return into(List.of(a), values -> constructor.apply((A) values[0]));
    }

    /** Makes of each row what the function, such as a constructor of a record, makes of its first two columns. */
    @SuppressWarnings("unchecked") // the values are of the classes asked for
    public <A, B, R> SqlResult<R> into(
            BiFunction<? super A, ? super B, ? extends R> constructor, Class<A> a, Class<B> b) {
        return into(List.of(a, b), values -> constructor.apply((A) values[0], (B) values[1]));
    }

    /** Makes of each row what the function, such as a constructor of a record, makes of its first three columns. */
    @SuppressWarnings("unchecked") // the values are of the classes asked for
    public <A, B, C, R> SqlResult<R> into(
            Function3<? super A, ? super B, ? super C, ? extends R> constructor, Class<A> a, Class<B> b, Class<C> c) {
        return into(List.of(a, b, c), values -> constructor.apply((A) values[0], (B) values[1], (C) values[2]));
    }

    /** Makes of each row what the function, such as a constructor of a record, makes of its first four columns. */
    @SuppressWarnings("unchecked") // the values are of the classes asked for
    public <A, B, C, D, R> SqlResult<R> into(
            Function4<? super A, ? super B, ? super C, ? super D, ? extends R> constructor,
            Class<A> a,
            Class<B> b,
            Class<C> c,
            Class<D> d) {
        return into(
                List.of(a, b, c, d),
                values -> constructor.apply((A) values[0], (B) values[1], (C) values[2], (D) values[3]));
    }

    private <R> SqlResult<R> into(List<Class<?>> types, Function<? super @Nullable Object[], ? extends R> constructor) {
        return map(row -> {
            @Nullable Object[] values = new @Nullable Object[types.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = row.get(i, types.get(i));
            }
            try {
                return constructor.apply(values);
            } catch (NullPointerException e) {
                throw new MappingException(
                        "The constructor of a row failed on a null; declare the component with a class"
                                + " such as Integer, or let the SQL text give a value");
            }
        });
    }

    /** Makes each row a {@link Row}: values by the names of the columns, as the driver gives them. No two columns share a name. */
    public SqlResult<Row> rows() {
        return map(Sql::row);
    }

    private static Row row(ColumnValues columns) {
        Row row = new Row();
        for (String name : columns.names()) {
            row.set(name, columns.get(name));
        }
        return row;
    }

    /**
     * Runs a statement that gives no rows; emits the number of rows that it changed, 0 for none.
     *
     * @throws QueryException if it was told to use a reader
     */
    public Mono<Long> run() {
        requireWriter("run() changes rows");
        return operations.changes(statement());
    }

    /** How the database would run the statement, in its own words; the statement is not run. */
    public Mono<String> explain() {
        return operations.explain(statement());
    }

    private void requireWriter(String why) {
        if (server == Server.READER) {
            throw new QueryException(why + ", and a reader is only read from; take useReader() away");
        }
    }

    private RawStatement statement() {
        if (!generated.isEmpty()) {
            requireWriter("returning(…) reads what a write has made");
        }
        return template.fill(bindings).returning(generated);
    }

    private Sql with(Bindings changed) {
        return new Sql(operations, template, changed, generated, server);
    }

    private enum Server {
        WRITER,
        READER
    }
}
