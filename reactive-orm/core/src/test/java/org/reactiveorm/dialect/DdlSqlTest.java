package org.reactiveorm.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reactiveorm.dialect.mysql.MySqlDialect;
import org.reactiveorm.dialect.postgres.PostgresDialect;
import org.reactiveorm.error.MappingException;
import org.reactiveorm.schema.ColumnDefinition;
import org.reactiveorm.schema.ColumnDefinition.Generation;
import org.reactiveorm.schema.ColumnDefinition.Nullability;
import org.reactiveorm.schema.EnumColumn;
import org.reactiveorm.schema.EnumGrowth;
import org.reactiveorm.schema.ForeignKeyDefinition;
import org.reactiveorm.schema.IndexDefinition;
import org.reactiveorm.schema.IndexDefinition.Uniqueness;
import org.reactiveorm.schema.ReferenceRules;
import org.reactiveorm.schema.TableDefinition;
import org.reactiveorm.schema.TableOptions;
import org.reactiveorm.schema.TruncateOptions;
import org.reactiveorm.sql.TableName;
import org.reactiveorm.sql.expression.Direction;
import org.reactiveorm.type.DataType;
import org.reactiveorm.type.Deferral;
import org.reactiveorm.type.LargeSize;
import org.reactiveorm.type.ReferentialAction;
import org.reactiveorm.type.TypeName;

class DdlSqlTest {

    enum Status {
        ACTIVE
    }

    private static final ForeignKeyDefinition TEAM = new ForeignKeyDefinition(
            "fk_users_team_id", "team_id", TableName.of("teams"), "id", ReferenceRules.DEFAULT);

    private static final ForeignKeyDefinition LINE = new ForeignKeyDefinition(
            "fk_lines_a",
            "a",
            new TableName("crm", "orders"),
            "id",
            ReferenceRules.DEFAULT
                    .onDelete(ReferentialAction.CASCADE)
                    .onUpdate(ReferentialAction.SET_NULL)
                    .deferral(Deferral.INITIALLY_DEFERRED));

    @ParameterizedTest
    @EnumSource
    void ddlReadsAsExpected(TestedDialect tested) throws IOException {
        Dialect dialect = tested.dialect();
        GoldenSql golden = new GoldenSql("ddl", tested);
        golden.add("every type", dialect.createTable(everyType(), List.of()));
        golden.add("keys and indexes", dialect.createTable(users(), List.of(TEAM)));
        golden.add("foreign key added later", dialect.addForeignKey(TableName.of("users"), TEAM));
        golden.add("comments, defaults, rules and index options", dialect.createTable(options(), List.of(LINE)));
        golden.add("schemas", List.of(dialect.createSchema("hr\"`"), dialect.dropSchema("hr\"`")));
        golden.add("drop", dialect.dropTables(List.of(TableName.of("users"), new TableName("hr", "teams"))));
        golden.add("drop nothing", dialect.dropTables(List.of()));
        TableName teams = new TableName("hr", "teams");
        golden.add("enums", enums(dialect.enumTypes(), teams));
        golden.add(
                "truncate",
                List.of(
                        dialect.truncate(List.of(teams), TruncateOptions.DEFAULT),
                        dialect.truncate(
                                List.of(TableName.of("users"), teams),
                                TruncateOptions.DEFAULT.cascade().restartIdentity()),
                        dialect.clearColumn(teams, "head"),
                        dialect.deleteRows(teams),
                        dialect.restartIdentity(teams, "id")));
        golden.verify();
    }

    private static List<String> enums(EnumTypes types, TableName table) {
        TypeName name = new TypeName("hr", "teams_status");
        EnumColumn column = new EnumColumn(
                table, "status", DataType.nativeEnumOf(Status.class).named(name));
        EnumGrowth growth = EnumGrowth.of(List.of("it's", "back\\slash"), List.of("it's", "NEW"));
        String definition =
                "CREATE TABLE `teams` (\n  `id` bigint,\n  `status` enum('it''s','b)') NOT NULL COMMENT 'x',\n)";
        List<String> texts = new ArrayList<>(List.of(types.labels(column).sql()));
        texts.addAll(types.create(column));
        texts.addAll(types.extend(column, growth, definition));
        texts.addAll(types.drop(List.of(name)));
        return texts;
    }

    @Test
    void aNameCannotEndTheBodyThatAddsAForeignKey() {
        ForeignKeyDefinition hostile = new ForeignKeyDefinition(
                "x$orm$; drop table users", "a", TableName.of("$orm0$"), "id", ReferenceRules.DEFAULT);
        String statement = PostgresDialect.INSTANCE
                .addForeignKey(TableName.of("t"), hostile)
                .get(0);
        assertThat(statement).startsWith("do $orm1$ ").endsWith(" $orm1$");
    }

    @Test
    void aCommentThatWouldLoseALetterIsRefused() {
        List<ColumnDefinition> columns = List.of(column("a", DataType.BIGINT).comment("\uD83D\uDE00"));
        TableDefinition table = new TableDefinition(
                TableName.of("t"), columns, List.of("a"), List.of(), List.of(), TableOptions.DEFAULT);

        assertThatThrownBy(() -> MySqlDialect.INSTANCE.createTable(table, List.of()))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("U+FFFF");
    }

    private static TableDefinition everyType() {
        List<ColumnDefinition> columns = List.of(
                new ColumnDefinition("i", DataType.INTEGER, Nullability.NOT_NULL, Generation.IDENTITY),
                column("l", DataType.BIGINT),
                column("s", DataType.string(80)),
                column("t", DataType.TEXT),
                column("b", DataType.BOOLEAN),
                column("at", DataType.INSTANT),
                column("d", DataType.DATE),
                column("n", DataType.decimal(19, 4)),
                column("u", DataType.UUID_TYPE),
                column("e", DataType.enumOf(Status.class)),
                column("ne", DataType.nativeEnumOf(Status.class, "status")),
                column("si", DataType.SMALLINT),
                column("yi", DataType.TINYINT),
                column("mi", DataType.MEDIUMINT),
                column("f", DataType.FLOAT),
                column("g", DataType.DOUBLE),
                column("ti", DataType.TIME),
                column("dt", DataType.dateTime(0)),
                column("ms", DataType.instant(3)),
                column("c", DataType.character(2)),
                column("tt", DataType.text(LargeSize.TINY)),
                column("tp", DataType.text(LargeSize.PLAIN)),
                column("tm", DataType.text(LargeSize.MEDIUM)),
                column("vb", DataType.binary(16)),
                column("lb", DataType.BLOB),
                column("tb", DataType.blob(LargeSize.TINY)));
        return new TableDefinition(
                TableName.of("types"), columns, List.of("i"), List.of(), List.of(), TableOptions.DEFAULT);
    }

    private static TableDefinition users() {
        List<ColumnDefinition> columns = List.of(
                new ColumnDefinition("id", DataType.BIGINT, Nullability.NOT_NULL, Generation.IDENTITY),
                new ColumnDefinition("email", DataType.string(120), Nullability.NOT_NULL, Generation.NONE),
                column("last_name", DataType.string(80)),
                column("team_id", DataType.BIGINT));
        List<IndexDefinition> indexes = List.of(
                IndexDefinition.of("uq_users_email", List.of("email"), Uniqueness.UNIQUE),
                IndexDefinition.of("ix_users_last_name_id", List.of("last_name", "id"), Uniqueness.PLAIN));
        return new TableDefinition(
                TableName.of("users"), columns, List.of("id"), indexes, List.of(TEAM), TableOptions.DEFAULT);
    }

    private static TableDefinition options() {
        List<ColumnDefinition> columns = List.of(
                new ColumnDefinition("a", DataType.BIGINT, Nullability.NOT_NULL, Generation.NONE).defaultSql("1 + 1"),
                new ColumnDefinition("b", DataType.string(80), Nullability.NULLABLE, Generation.NONE)
                        .comment("it's; a \\ ? $1 \u00e9\u20ac"));
        List<IndexDefinition> indexes = List.of(new IndexDefinition(
                "odd",
                List.of(
                        new IndexDefinition.Part("b", Direction.DESC, "C", 0),
                        new IndexDefinition.Part("b", Direction.ASC, null, 10)),
                Uniqueness.UNIQUE,
                "btree",
                "a > 0"));
        return new TableDefinition(
                new TableName("hr", "lines"),
                columns,
                List.of("a", "b"),
                indexes,
                List.of(LINE),
                TableOptions.DEFAULT
                        .comment("plain words")
                        .engine("Aria")
                        .charset("latin1")
                        .collation("latin1_bin"));
    }

    private static ColumnDefinition column(String name, DataType<?> type) {
        return new ColumnDefinition(name, type, Nullability.NULLABLE, Generation.NONE);
    }
}
