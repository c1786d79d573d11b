package org.reactiveorm.internal.plan;

import org.jspecify.annotations.Nullable;
import org.reactiveorm.instance.ActiveRecord;
import org.reactiveorm.instance.Many;
import org.reactiveorm.instance.ModelBuilder;
import org.reactiveorm.instance.ModelType;
import org.reactiveorm.instance.One;
import org.reactiveorm.query.ComparableAttribute;
import org.reactiveorm.query.StringAttribute;
import org.reactiveorm.query.ToMany;
import org.reactiveorm.query.ToOne;
import org.reactiveorm.type.DataType;

/** Two models that refer to each other, written by hand. */
public final class Library {

    private Library() {}

    public static final class Writer extends ActiveRecord<Writer> {
        @Nullable Long id;

        @Nullable String name;

        @Nullable Integer age;

        final Many<Book> books = many();
    }

    public static final class Book extends ActiveRecord<Book> {
        @Nullable Long id;

        @Nullable String title;

        final One<Writer> writer = one();
    }

    public static final class Writers {
        private static final ModelBuilder<Writer, Long> BUILDER =
                ModelType.builder(Writer.class, Long.class, Writer::new);
        public static final ComparableAttribute<Writer, Long> ID =
                BUILDER.comparable("id", DataType.BIGINT, w -> w.id, (w, v) -> w.id = v, o -> o.generatedId());
        public static final StringAttribute<Writer> NAME =
                BUILDER.string("name", DataType.string(80), w -> w.name, (w, v) -> w.name = v, o -> o.notNull()
                        .unique());
        public static final ComparableAttribute<Writer, Integer> AGE =
                BUILDER.comparable("age", DataType.INTEGER, w -> w.age, (w, v) -> w.age = v, o -> o);
        public static final ToMany<Writer, Book> BOOKS =
                BUILDER.hasMany("books", () -> Books.MODEL, w -> w.books, o -> o);
        public static final ModelType<Writer, Long> MODEL =
                BUILDER.index("age", "name").build();
    }

    public static final class Books {
        private static final ModelBuilder<Book, Long> BUILDER = ModelType.builder(Book.class, Long.class, Book::new);
        public static final ComparableAttribute<Book, Long> ID =
                BUILDER.comparable("id", DataType.BIGINT, b -> b.id, (b, v) -> b.id = v, o -> o.generatedId());
        public static final StringAttribute<Book> TITLE =
                BUILDER.string("title", DataType.string(200), b -> b.title, (b, v) -> b.title = v, o -> o);
        public static final ComparableAttribute<Book, Long> WRITER_ID =
                BUILDER.heldKey("writerId", DataType.BIGINT, b -> b.writer, o -> o);
        public static final ToOne<Book, Writer> WRITER =
                BUILDER.belongsTo("writer", () -> Writers.MODEL, b -> b.writer, o -> o);
        public static final ModelType<Book, Long> MODEL = BUILDER.build();
    }
}
