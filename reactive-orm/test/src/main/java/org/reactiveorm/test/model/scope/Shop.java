package org.reactiveorm.test.model.scope;

import org.jspecify.annotations.Nullable;
import org.reactiveorm.annotation.Generated;
import org.reactiveorm.annotation.HasMany;
import org.reactiveorm.annotation.HasOne;
import org.reactiveorm.annotation.Id;
import org.reactiveorm.annotation.Model;
import org.reactiveorm.annotation.Required;
import org.reactiveorm.annotation.Unique;
import org.reactiveorm.instance.ActiveRecord;
import org.reactiveorm.instance.Many;
import org.reactiveorm.instance.One;
import org.reactiveorm.query.Condition;
import org.reactiveorm.query.Scope;

/** A shop is not seen while it is closed, and its secret only where it is asked for. */
@Model(defaultScope = "opened")
public class Shop extends ActiveRecord<Shop> {

    /** Counted up by the database. */
    @Id
    @Generated
    public @Nullable Long id;

    /** No two shops share it. */
    @Required
    @Unique
    public String name;

    /** Whether it is open. */
    public boolean open = true;

    /** What it tells nobody. */
    public @Nullable String secret;

    /** What it sells. */
    @HasMany
    public final Many<Article> articles = many();

    /** What it sells at up to 2. */
    @HasMany(scope = "isCheap")
    public final Many<Article> cheapArticles = many();

    /** The first of what it sells: the dearest, for that is the order of articles. */
    @HasOne
    public final One<Article> dearest = one();

    static Scope<Shop> opened() {
        return query -> query.where(Shop_.open.isTrue()).attributesExcept(Shop_.secret);
    }

    static Condition<Article> isCheap() {
        return Article_.price.lte(2);
    }
}
