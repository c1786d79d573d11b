package org.reactiveorm.internal.plan;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.reactiveorm.dialect.Dialect;
import org.reactiveorm.dialect.Feature;
import org.reactiveorm.error.MappingException;
import org.reactiveorm.metamodel.AttributeDefinition;
import org.reactiveorm.metamodel.NamingStrategy;
import org.reactiveorm.sql.TableName;
import org.reactiveorm.type.DataType;
import org.reactiveorm.type.TypeName;

/** Names the enums of the database, which live in the schemas of their tables. */
final class EnumNames {

    private final Dialect dialect;
    private final NamingStrategy naming;
    private final List<String> problems;

    EnumNames(Dialect dialect, NamingStrategy naming, List<String> problems) {
        this.dialect = dialect;
        this.naming = naming;
        this.problems = problems;
    }

    /** The attribute, knowing the name of its enum; other attributes stay as they are. */
    <T, V> AttributeDefinition<T, V> named(AttributeDefinition<T, V> attribute, MappedModel<T> model, String column) {
        DataType<?> type = attribute.type().nativeEnum();
        if (type == null) {
            return attribute;
        }
        TypeName declared = type.name();
        String name = declared != null
                ? declared.name()
                : naming.enumType(model.table().name(), column);
        if (dialect.features().contains(Feature.ENUM_TYPE)) {
            checkName(name, model.name() + "." + attribute.name());
        }
        return attribute.type(any -> any.named(new TypeName(model.table().schema(), name)));
    }

    private void checkName(String name, String attribute) {
        try {
            dialect.quote(name);
        } catch (MappingException e) {
            problems.add("Attribute " + attribute + ": its enum cannot have this name: " + e.getMessage()
                    + "; name it by @NativeEnum(\"…\") or DataType.nativeEnumOf(type, name)");
        }
    }

    /** A name belongs to one enum, and to no table: each table is a type too. */
    void check(Collection<MappedModel<?>> models) {
        if (!dialect.features().contains(Feature.ENUM_TYPE)) {
            return;
        }
        Set<TableName> tables = new HashSet<>();
        models.forEach(model -> tables.add(model.table()));
        Map<TypeName, MappedAttribute<?>> owners = new HashMap<>();
        for (MappedModel<?> model : models) {
            for (MappedAttribute<?> attribute : model.attributes()) {
                DataType<?> type = attribute.type().nativeEnum();
                if (type != null) {
                    check(attribute, type, tables, owners);
                }
            }
        }
    }

    private void check(
            MappedAttribute<?> attribute,
            DataType<?> type,
            Set<TableName> tables,
            Map<TypeName, MappedAttribute<?>> owners) {
        TypeName name = Objects.requireNonNull(type.name(), "a mapped enum has a name");
        if (tables.contains(new TableName(name.schema(), name.name()))) {
            problems.add("Attribute " + attribute.describe() + " has an enum that is called like the table \"" + name
                    + "\"; name the enum otherwise");
        }
        MappedAttribute<?> owner = owners.putIfAbsent(name, attribute);
        if (owner != null && Objects.requireNonNull(owner.type().nativeEnum()).javaType() != type.javaType()) {
            problems.add("Attributes " + owner.describe() + " and " + attribute.describe()
                    + " are of different enums that are both called \"" + name + "\"; name one of them otherwise");
        }
    }
}
