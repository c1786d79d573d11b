package org.reactiveorm.test.model.scope;

import org.reactiveorm.annotation.BelongsToMany;
import org.reactiveorm.annotation.Id;
import org.reactiveorm.annotation.Model;
import org.reactiveorm.instance.ActiveRecord;
import org.reactiveorm.instance.Many;

/** A word for articles; it is seen everywhere, for it has no default scope. */
@Model
public class Label extends ActiveRecord<Label> {

    /** The word. */
    @Id
    public String word;

    /** Of what it is said. */
    @BelongsToMany(through = Labelling.class, foreignKey = "labelWord")
    public final Many<Article> articles = many();
}
