package org.reactiveorm.test.model.type;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.annotation.BelongsTo;
import org.reactiveorm.annotation.Generated;
import org.reactiveorm.annotation.Id;
import org.reactiveorm.annotation.MediumInt;
import org.reactiveorm.annotation.Model;
import org.reactiveorm.annotation.Unsigned;
import org.reactiveorm.instance.ActiveRecord;
import org.reactiveorm.instance.One;

/** Unsigned whole numbers of every size, the id included; only some databases have them. */
@Model
public class Turnstile extends ActiveRecord<Turnstile> {

    /** Counted up by the database. */
    @Id
    @Generated
    @Unsigned public @Nullable Long id;

    /** Of 8 bits. */
    @Unsigned public @Nullable Short tiny;

    /** Of 16 bits. */
    @Unsigned public @Nullable Integer small;

    /** Of 24 bits. */
    @Unsigned @MediumInt
    public @Nullable Integer medium;

    /** Of 32 bits. */
    @Unsigned public @Nullable Long plain;

    /** Of 64 bits. */
    @Unsigned public @Nullable BigInteger big;

    /** Of 32 bits, never absent. */
    @Unsigned public long always;

    /** The one behind it. */
    @BelongsTo
    public final One<Turnstile> next = one();
}
