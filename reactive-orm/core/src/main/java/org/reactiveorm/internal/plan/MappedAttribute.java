package org.reactiveorm.internal.plan;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.dialect.ValueCodec;
import org.reactiveorm.error.MappingException;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.metamodel.AttributeDefinition;
import org.reactiveorm.sql.expression.Bind;
import org.reactiveorm.sql.expression.ColumnReference;
import org.reactiveorm.type.DataType;
import org.reactiveorm.type.WholeRange;

/**
 * An attribute with its column.
 *
 * @param <T> the model
 */
public final class MappedAttribute<T> implements ResultColumn {

    private final String described;
    private final AttributeDefinition<T, ?> definition;
    private final String column;
    private final int index;
    private final ValueCodec codec;
    private final Class<?> rawType;
    private final boolean mutable;

    MappedAttribute(String model, AttributeDefinition<T, ?> definition, String column, int index, ValueCodec codec) {
        this.described = model + "." + definition.name();
        this.definition = definition;
        this.column = column;
        this.index = index;
        this.codec = codec;
        this.rawType = codec.rawType();
        this.mutable = definition.type().isMutable();
    }

    public String name() {
        return definition.name();
    }

    public String column() {
        return column;
    }

    /** The zero-based position among the attributes of the model. */
    public int index() {
        return index;
    }

    public DataType<?> type() {
        return definition.type();
    }

    public AttributeDefinition<T, ?> definition() {
        return definition;
    }

    /** Whether equal rows of two attributes are equal values in the program too. */
    boolean joins(MappedAttribute<?> other) {
        boolean custom = type().isCustom() || other.type().isCustom();
        return custom
                ? type().equals(other.type())
                : type().kind() == other.type().kind()
                        && type().javaType() == other.type().javaType();
    }

    /** Whether a row may have no value. */
    public boolean isNullable() {
        return !definition.options().required();
    }

    /** Whether the database has a value for a row that is inserted without one. */
    public boolean hasDefault() {
        return definition.options().storage().defaultSql() != null;
    }

    /** Whether a value can be changed in place. */
    public boolean isMutable() {
        return mutable;
    }

    public @Nullable Object get(T instance) {
        return definition.get(instance);
    }

    public void set(T instance, @Nullable Object value) {
        if (value == null && definition.options().primitive()) {
            throw new MappingException(
                    "Attribute " + describe() + " is a primitive and cannot hold the null that its row has;"
                            + " declare it with a class such as Integer, or make column " + column + " not null");
        }
        definition.set(instance, value);
    }

    @Override
    public String reading() {
        return codec.reading();
    }

    @Override
    public Class<?> rawType() {
        return rawType;
    }

    @Override
    public @Nullable Object decode(@Nullable Object raw) {
        if (raw == null) {
            return null;
        }
        try {
            return codec.decode(raw);
        } catch (MappingException e) {
            throw new MappingException(
                    "Column " + column + " does not fit attribute " + describe() + ": " + e.getMessage(), e);
        } catch (ArithmeticException | IllegalArgumentException | ClassCastException e) {
            throw new MappingException(
                    "Column " + column + " holds a value of " + raw.getClass().getSimpleName()
                            + " that does not fit attribute " + describe() + " of type " + type()
                            + "; change the type of the attribute or of the column");
        }
    }

    public ColumnReference reference(@Nullable String qualifier) {
        return new ColumnReference(qualifier, column);
    }

    /** The value as a bind that is compared with this column. */
    public Bind bind(@Nullable Object value) {
        return stored(type(), value, describe());
    }

    /**
     * The value as a bind that is written into this column.
     *
     * @throws QueryException if the database would round it, or the column is not to hold it
     */
    public Bind written(@Nullable Object value) {
        Bind bind = added(value);
        requireRange(bind.value(), bind.type());
        return bind;
    }

    /**
     * The value as a bind that is added to what this column holds, or taken from it.
     *
     * @throws QueryException if the database would round it
     */
    public Bind added(@Nullable Object value) {
        Bind bind = bind(value);
        requireScale(bind.value(), bind.type());
        return bind;
    }

    private void requireRange(@Nullable Object value, DataType<?> stored) {
        DataType<?> element = stored.element();
        if (element != null && value instanceof List<?> elements) {
            elements.forEach(each -> requireRange(each, element));
            return;
        }
        WholeRange range = WholeRange.of(stored);
        if (range != null && value instanceof Number number && !range.contains(new BigInteger(number.toString()))) {
            throw new QueryException("A value for " + describe() + " is not in the range of its column, which is "
                    + range + "; correct the value, or give the column a larger type");
        }
    }

    private void requireScale(@Nullable Object value, DataType<?> stored) {
        DataType<?> element = stored.element();
        if (element != null && value instanceof List<?> elements) {
            elements.forEach(each -> requireScale(each, element));
        } else if (value instanceof BigDecimal decimal
                && decimal.scale() > stored.scale()
                && decimal.stripTrailingZeros().scale() > stored.scale()) {
            throw new QueryException(
                    "A value for " + describe() + " has more than " + stored.scale()
                            + " digits after the point and would be rounded; round it first, or give the column a larger scale");
        }
    }

    /**
     * A value as its column holds it.
     *
     * @param place whose value it is, for messages
     * @throws QueryException if the codec of the type fails
     */
    static Bind stored(DataType<?> type, @Nullable Object value, String place) {
        if (value == null || !type.isCustom()) {
            return new Bind(value, type.column());
        }
        try {
            return new Bind(type.toColumn(value), type.column());
        } catch (RuntimeException e) {
            throw new QueryException(
                    "A value for " + place + " cannot be stored: the codec of " + type + " failed with "
                            + e.getClass().getSimpleName(),
                    e);
        }
    }

    /** As {@code User.email}. */
    @Override
    public String describe() {
        return described;
    }

    @Override
    public String toString() {
        return describe();
    }
}
