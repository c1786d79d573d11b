package org.reactiveorm.test.model;

import org.jspecify.annotations.Nullable;
import org.reactiveorm.annotation.Generated;
import org.reactiveorm.annotation.Id;
import org.reactiveorm.annotation.Model;
import org.reactiveorm.annotation.Required;

/** A plain class: no base class, private fields with accessors, a setter that normalises. */
@Model
public class Person {

    @Id
    @Generated
    private @Nullable Long id;

    @Required
    private String fullName = "";

    private boolean member;

    private @Nullable Integer height;

    /** The id, null before the row is there. */
    public @Nullable Long getId() {
        return id;
    }

    /** For the engine. */
    public void setId(@Nullable Long newId) {
        id = newId;
    }

    /** The name. */
    public String getFullName() {
        return fullName;
    }

    /** Takes blanks off both ends. */
    public void setFullName(String newName) {
        fullName = newName.strip();
    }

    /** Whether this person pays a fee. */
    public boolean isMember() {
        return member;
    }

    /** Says whether this person pays a fee. */
    public void setMember(boolean newMember) {
        member = newMember;
    }

    /** In centimetres, null where nobody measured. */
    public @Nullable Integer getHeight() {
        return height;
    }

    /** In centimetres. */
    public void setHeight(@Nullable Integer newHeight) {
        height = newHeight;
    }
}
