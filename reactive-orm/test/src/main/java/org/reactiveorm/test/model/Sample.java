package org.reactiveorm.test.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.annotation.Generated;
import org.reactiveorm.annotation.Id;
import org.reactiveorm.annotation.Index;
import org.reactiveorm.annotation.Model;
import org.reactiveorm.annotation.Text;
import org.reactiveorm.instance.ActiveRecord;

/** A model with an attribute of every type, all of which may be missing; all but the text are indexed. */
@Model
@Index({"small"})
@Index({"large"})
@Index({"word"})
@Index({"truth"})
@Index({"moment"})
@Index({"day"})
@Index({"amount"})
@Index({"code"})
@Index({"color"})
public class Sample extends ActiveRecord<Sample> {

    /** Counted up by the database. */
    @Id
    @Generated
    public @Nullable Long id;

    /** 32 bits. */
    public @Nullable Integer small;

    /** 64 bits. */
    public @Nullable Long large;

    /** At most 255 characters. */
    public @Nullable String word;

    /** As long as it likes. */
    @Text
    public @Nullable String text;

    /** True, false or unknown. */
    public @Nullable Boolean truth;

    /** At microsecond precision. */
    public @Nullable Instant moment;

    /** A calendar date. */
    public @Nullable LocalDate day;

    /** 19 digits, 4 of them after the point. */
    public @Nullable BigDecimal amount;

    /** A UUID that is no id. */
    public @Nullable UUID code;

    /** Stored by name. */
    public @Nullable Color color;

    /** Names whose order is neither that of their declaration nor that of their numbers. */
    public enum Color {
        /** Declared first, sorted last. */
        VIOLET,
        /** In the middle. */
        GREEN,
        /** Declared last, sorted first. */
        AMBER
    }
}
