package org.reactiveorm.test.model.scope;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.annotation.BelongsTo;
import org.reactiveorm.annotation.BelongsToMany;
import org.reactiveorm.annotation.Generated;
import org.reactiveorm.annotation.Id;
import org.reactiveorm.annotation.Model;
import org.reactiveorm.annotation.Required;
import org.reactiveorm.annotation.Version;
import org.reactiveorm.instance.ActiveRecord;
import org.reactiveorm.instance.Many;
import org.reactiveorm.instance.One;
import org.reactiveorm.query.Scope;

/** What a shop sells: seen where it is not hidden, the dearest first, with its shop. */
@Model(defaultScope = "SHOWN", paranoid = true)
public class Article extends ActiveRecord<Article> {

    /** At up to 2. */
    public static final Scope<Article> CHEAP = query -> query.where(Article_.price.lte(2));

    static final Scope<Article> SHOWN = query -> query.where(Article_.hidden.isFalse())
            .orderBy(Article_.price.desc())
            .include(Article_.shop);

    /** Counted up by the database. */
    @Id
    @Generated
    public @Nullable Long id;

    /** What it is called. */
    @Required
    public String title;

    /** What it costs. */
    public int price;

    /** Whether nobody sees it. */
    public boolean hidden;

    /** Counts changes. */
    @Version
    public int version;

    /** When it was taken away. */
    public @Nullable Instant deletedAt;

    /** Who sells it. */
    @BelongsTo
    public final One<Shop> shop = one();

    /** What is said of it in a word. */
    @BelongsToMany(through = Labelling.class, otherKey = "labelWord")
    public final Many<Label> labels = many();

    /** Those that cost more than so much. */
    public static Scope<Article> dearerThan(int price) {
        return query -> query.where(Article_.price.gt(price));
    }
}
