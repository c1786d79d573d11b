package org.reactiveorm.dialect.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.dialect.EnumTypes;
import org.reactiveorm.dialect.ansi.EnumSpelling;
import org.reactiveorm.dialect.ansi.TextLiteral;
import org.reactiveorm.schema.EnumColumn;
import org.reactiveorm.schema.EnumGrowth;
import org.reactiveorm.sql.CompiledStatement;
import org.reactiveorm.sql.CompiledStatement.EncodedBind;
import org.reactiveorm.type.TypeName;

/** Enums that are types of their own. */
final class PostgresEnums implements EnumTypes {

    /** The labels of the enum {@code e}, as {@link org.reactiveorm.dialect.EnumLabels} reads them. */
    static final String LABELS = "string_agg('''' || replace(replace(e.enumlabel, '\\', '\\\\'), '''', '''''')"
            + " || '''', ',' order by e.enumsortorder)";

    private final EnumSpelling spelling;

    PostgresEnums(UnaryOperator<String> quote) {
        this.spelling = new EnumSpelling(quote, TextLiteral.UNICODE);
    }

    @Override
    public CompiledStatement labels(EnumColumn column) {
        TypeName name = name(column);
        String schema = name.schema();
        List<EncodedBind> binds = new ArrayList<>(List.of(text(name.name())));
        if (schema != null) {
            binds.add(text(schema));
        }
        return new CompiledStatement(
                "select " + LABELS + " from pg_enum e join pg_type t on t.oid = e.enumtypid"
                        + " join pg_namespace n on n.oid = t.typnamespace where t.typname = $1 and n.nspname = "
                        + (schema == null ? "current_schema()" : "$2"),
                binds,
                List.of());
    }

    private static EncodedBind text(String value) {
        return new EncodedBind(value, String.class);
    }

    /** There is no {@code IF NOT EXISTS} for types; another program may be making the same one now. */
    @Override
    public List<String> create(EnumColumn column) {
        return List.of(unless(
                "duplicate_object or unique_violation",
                "create type " + qualified(name(column)) + " as "
                        + spelling.type(column.type().constants())));
    }

    @Override
    public List<String> extend(EnumColumn column, EnumGrowth growth, String definition) {
        List<String> statements = new ArrayList<>();
        for (EnumGrowth.Addition addition : growth.additions()) {
            String neighbour = addition.neighbour();
            String place = neighbour == null
                    ? ""
                    : (addition.place() == EnumGrowth.Place.BEFORE ? " before " : " after ") + literal(neighbour);
            statements.add("alter type " + qualified(name(column)) + " add value if not exists "
                    + literal(addition.label()) + place);
        }
        return statements;
    }

    /** A type that a table still uses stays. */
    @Override
    public List<String> drop(List<TypeName> types) {
        return types.stream()
                .map(type -> unless("dependent_objects_still_exist", "drop type if exists " + qualified(type)))
                .toList();
    }

    private static String unless(String condition, String statement) {
        return PostgresDdl.block(" begin " + statement + "; exception when " + condition + " then null; end ");
    }

    private String literal(String label) {
        return spelling.literals().render(label);
    }

    private static TypeName name(EnumColumn column) {
        return Objects.requireNonNull(column.type().name(), "a mapped enum has a name");
    }

    private String qualified(@Nullable TypeName name) {
        TypeName known = Objects.requireNonNull(name, "name");
        return spelling.qualified(known.schema(), known.name());
    }
}
