package org.reactiveorm.internal.plan.cursor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.internal.plan.MappedAttribute;
import org.reactiveorm.internal.plan.MappedModel;
import org.reactiveorm.internal.plan.OrderKey;

/**
 * Cursors of one order: the values of a row as a text that says nothing to people and is sealed against changes. A cursor of
 * another model, order or key, or one that was changed, is refused.
 */
public final class CursorCodec {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SEAL = 16;
    private static final int LONGEST = 8_192;
    private static final byte ABSENT = 0;
    private static final byte PRESENT = 1;

    private final List<? extends MappedAttribute<?>> attributes;
    private final byte[] key;
    private final byte[] scope;

    /** Cursors of an order of a model, sealed by a key. */
    public static <T> CursorCodec of(MappedModel<T> model, List<OrderKey<T>> order, CursorKey key) {
        StringBuilder scope = new StringBuilder(model.name());
        List<MappedAttribute<T>> attributes = new ArrayList<>();
        for (OrderKey<T> part : order) {
            attributes.add(part.followed());
            scope.append('|')
                    .append(part.followed().name())
                    .append(' ')
                    .append(part.direction())
                    .append(' ')
                    .append(part.nulls());
        }
        return new CursorCodec(attributes, key.bytes(), scope.toString());
    }

    private CursorCodec(List<? extends MappedAttribute<?>> attributes, byte[] key, String scope) {
        this.attributes = attributes;
        this.key = key;
        this.scope = scope.getBytes(UTF_8);
        attributes.forEach(CursorValue::require);
    }

    /** The cursor of a row with these values. */
    public String encode(List<? extends @Nullable Object> values) {
        List<byte[]> texts = new ArrayList<>();
        int length = 0;
        for (Object value : values) {
            byte[] text = value == null ? new byte[0] : CursorValue.write(value).getBytes(UTF_8);
            texts.add(text);
            length += 1 + Integer.BYTES + text.length;
        }
        ByteBuffer content = ByteBuffer.allocate(length);
        for (int i = 0; i < texts.size(); i++) {
            content.put(values.get(i) == null ? ABSENT : PRESENT);
            content.putInt(texts.get(i).length).put(texts.get(i));
        }
        byte[] sealed = Arrays.copyOf(seal(content.array()), SEAL + length);
        System.arraycopy(content.array(), 0, sealed, SEAL, length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /**
     * The values of a cursor.
     *
     * @throws QueryException if it is no cursor of this order
     */
    public List<@Nullable Object> decode(String cursor) {
        byte[] sealed = bytes(cursor);
        byte[] content = Arrays.copyOfRange(sealed, SEAL, sealed.length);
        if (!MessageDigest.isEqual(Arrays.copyOf(sealed, SEAL), seal(content))) {
            throw refused();
        }
        try {
            return values(ByteBuffer.wrap(content));
        } catch (BufferUnderflowException | IllegalArgumentException | DateTimeException e) {
            throw refused();
        }
    }

    private List<@Nullable Object> values(ByteBuffer content) {
        List<@Nullable Object> values = new ArrayList<>();
        for (MappedAttribute<?> attribute : attributes) {
            byte mark = content.get();
            byte[] text = new byte[Math.min(content.getInt(), content.remaining())];
            content.get(text);
            values.add(
                    mark == ABSENT
                            ? null
                            : CursorValue.read(
                                    new String(text, UTF_8), attribute.type().javaType()));
        }
        return values;
    }

    private static byte[] bytes(String cursor) {
        if (cursor.length() > LONGEST) {
            throw refused();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            if (bytes.length <= SEAL) {
                throw refused();
            }
            return bytes;
        } catch (IllegalArgumentException notBase64) {
            throw refused();
        }
    }

    private byte[] seal(byte[] content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            mac.update(scope);
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(content), SEAL);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }

    private static QueryException refused() {
        return new QueryException("The cursor is broken, was changed, or belongs to another query;"
                + " begin again without a cursor, with the order in which it was made");
    }
}
