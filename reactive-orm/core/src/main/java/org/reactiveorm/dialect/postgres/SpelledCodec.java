package org.reactiveorm.dialect.postgres;

import java.time.DateTimeException;
import java.util.function.Function;
import org.reactiveorm.dialect.ValueCodec;
import org.reactiveorm.dialect.codec.StringCodec;
import org.reactiveorm.error.MappingException;
import org.reactiveorm.type.DataType;

/** Values that travel as the text that PostgreSQL reads and writes for them; the driver knows nothing else, or loses something. */
final class SpelledCodec implements ValueCodec {

    private final DataType<?> type;
    private final Function<Object, String> spell;
    private final Function<String, Object> read;

    /**
     * A transport of texts.
     *
     * @param type the type of the column
     * @param spell makes the text of a value; may refuse it by a {@code QueryException}
     * @param read makes the value of a text; an {@link IllegalArgumentException} or a {@link DateTimeException} refuses
     */
    SpelledCodec(DataType<?> type, Function<Object, String> spell, Function<String, Object> read) {
        this.type = type;
        this.spell = spell;
        this.read = read;
    }

    @Override
    public Class<?> wireType() {
        return String.class;
    }

    @Override
    public Class<?> rawType() {
        return String.class;
    }

    @Override
    public String suffix() {
        return "::" + PostgresTypeNames.unlimited(type);
    }

    @Override
    public String reading() {
        return PLAIN_READING + "::text";
    }

    @Override
    public Object encode(Object value) {
        return StringCodec.INSTANCE.encode(spell.apply(value));
    }

    @Override
    public Object decode(Object raw) {
        String text = (String) StringCodec.INSTANCE.decode(raw);
        try {
            return read.apply(text);
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
            throw new MappingException("A column that is mapped as " + type
                    + " holds a value that the Java type cannot hold, or is of another type; declare the attribute with"
                    + " the type of the column, or read it as a text");
        }
    }
}
