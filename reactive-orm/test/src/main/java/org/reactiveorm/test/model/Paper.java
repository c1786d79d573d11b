package org.reactiveorm.test.model;

import org.jspecify.annotations.Nullable;
import org.reactiveorm.annotation.Blob;
import org.reactiveorm.annotation.Column;
import org.reactiveorm.annotation.Generated;
import org.reactiveorm.annotation.Id;
import org.reactiveorm.annotation.Index;
import org.reactiveorm.annotation.Model;
import org.reactiveorm.annotation.Text;
import org.reactiveorm.instance.ActiveRecord;
import org.reactiveorm.type.LargeSize;

/** A model of what is filed: a code of fixed length, texts of all sizes, bytes. */
@Model
@Index({"code"})
@Index({"digest"})
public class Paper extends ActiveRecord<Paper> {

    /** Counted up by the database. */
    @Id
    @Generated
    public @Nullable Long id;

    /** Filled up with blanks by the database. */
    @Column(length = 3, fixed = true)
    public @Nullable String code;

    /** 255 bytes at most, where the database cares. */
    @Text(LargeSize.TINY)
    public @Nullable String note;

    /** 64 KiB at most, where the database cares. */
    @Text(LargeSize.PLAIN)
    public @Nullable String summary;

    /** 16 MiB at most, where the database cares. */
    @Text(LargeSize.MEDIUM)
    public @Nullable String body;

    /** 16 bytes at most. */
    @Column(length = 16)
    public byte @Nullable [] digest;

    /** 255 bytes at most. */
    @Blob(LargeSize.TINY)
    public byte @Nullable [] stamp;

    /** As many as there are. */
    public byte @Nullable [] scan;
}
