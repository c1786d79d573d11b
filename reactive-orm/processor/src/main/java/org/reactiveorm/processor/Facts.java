package org.reactiveorm.processor;

import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.annotation.Column;
import org.reactiveorm.annotation.Generated;
import org.reactiveorm.annotation.Id;
import org.reactiveorm.annotation.Required;
import org.reactiveorm.annotation.Unique;
import org.reactiveorm.annotation.Version;

/**
 * What the annotations say of an attribute besides its type.
 *
 * @param column the column's name, null to follow the naming strategy
 * @param role what the attribute is for
 * @param required whether every row has a value, as far as an annotation says so
 * @param unique whether no two rows share a value
 */
record Facts(@Nullable String column, Role role, boolean required, boolean unique) {

    static Facts of(Element field) {
        Written column = Written.find(field, Column.class);
        String name = column == null ? "" : column.text("name");
        return new Facts(
                name.isEmpty() ? null : name,
                role(field),
                Written.on(field, Required.class),
                Written.on(field, Unique.class));
    }

    Facts asRequired() {
        return new Facts(column, role, true, unique);
    }

    private static Role role(Element field) {
        if (Written.on(field, Id.class)) {
            return Written.on(field, Generated.class) ? Role.GENERATED_ID : Role.ASSIGNED_ID;
        }
        return Written.on(field, Version.class) ? Role.VERSION : Role.PLAIN;
    }

    /** What an attribute is for. */
    enum Role {
        PLAIN,
        ASSIGNED_ID,
        GENERATED_ID,
        VERSION;

        boolean isId() {
            return this == ASSIGNED_ID || this == GENERATED_ID;
        }
    }
}
