package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.reactiveorm.Orm;
import org.reactiveorm.Repository;
import org.reactiveorm.error.ConnectionException;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.error.StatementException;
import org.reactiveorm.instance.Row;
import org.reactiveorm.schema.ColumnDescription;
import org.reactiveorm.schema.TableDescription;
import org.reactiveorm.sql.TableName;
import org.reactiveorm.test.Contract;
import org.reactiveorm.test.model.Author;
import org.reactiveorm.test.model.Author_;
import org.reactiveorm.test.model.Parcel_;
import reactor.test.StepVerifier;

/** What the database tells of itself, and sync of one table. */
public abstract class CatalogContract extends Contract {

    /** For bindings. */
    protected CatalogContract() {}

    @Test
    void describesTheColumnsOfATable() {
        TableDescription parcels = await(repository(Parcel_.MODEL).describe());

        assertThat(parcels.columns())
                .extracting(ColumnDescription::name)
                .startsWith("id", "code", "weight")
                .contains("booked_at", "lost_at", "paid_by", "origin_id");
        ColumnDescription id = column(parcels, "id");
        assertThat(id.primaryKey()).isTrue();
        assertThat(id.isGenerated()).isTrue();
        assertThat(id.isNullable()).isFalse();
        assertThat(id.type().toLowerCase(Locale.ROOT)).startsWith("bigint");
        ColumnDescription code = column(parcels, "code");
        assertThat(code.primaryKey()).isFalse();
        assertThat(code.isGenerated()).isFalse();
        assertThat(code.isNullable()).isFalse();
        assertThat(code.type()).contains("40");
        assertThat(code.comment()).isEqualTo("the sender's \"code\"");
        assertThat(column(parcels, "booked_at").isNullable()).isTrue();
        assertThat(column(parcels, "weight").comment()).isNull();
        assertThat(parcels.column("nothing")).isNull();
    }

    @Test
    void describesCommentsWordForWord() {
        String words = "it's \"quoted\" `so` \\' ? $1 :a; %s \u00e9\u20ac";
        Orm orm = database().openFresh(builder -> builder).orm();
        Repository<Row, Object> things =
                orm.define("Thing", d -> d.string("name", 20).comment(words));
        run(orm.sync());

        assertThat(column(await(things.describe()), "name").comment()).isEqualTo(words);
    }

    @Test
    void describesNothingWhereThereIsNoTable() {
        orm().describe(TableName.of("no such table"))
                .as(StepVerifier::create)
                .expectComplete()
                .verify(LIMIT);
    }

    @Test
    void describesATableOfAnotherSchemaAndListsTheSchema() {
        Orm orm = database().openFresh(builder -> builder).orm();
        String schema = "orm test " + UUID.randomUUID();
        Repository<Row, Object> things =
                orm.define("Thing", d -> d.options(o -> o.schema(schema)).string("name", 20));
        assertThat(await(orm.schemas())).doesNotContain(schema);
        run(orm.createSchema(schema));
        try {
            assertThat(await(orm.schemas())).contains(schema).doesNotContain("information_schema");
            run(orm.sync());
            assertThat(await(things.describe()).column("name")).isNotNull();
            orm.describe(TableName.of("things"))
                    .as(StepVerifier::create)
                    .expectComplete()
                    .verify(LIMIT);
        } finally {
            run(orm.dropSchema(schema));
        }
    }

    @Test
    void makesAndDropsTheTableOfOneModel() {
        Orm orm = database().openFresh(builder -> builder).orm();
        Repository<Row, Object> first = orm.define("First", d -> d.string("name", 20));
        Repository<Row, Object> second = orm.define("Second", d -> d.string("name", 20));

        run(first.sync());
        run(first.create(row -> row.set("name", "a")));
        assertThat(await(first.describe()).columns()).hasSize(2);
        second.describe().as(StepVerifier::create).expectComplete().verify(LIMIT);

        run(first.sync());
        assertThat(await(first.count())).isEqualTo(1);
        run(first.sync(options -> options.force()));
        assertThat(await(first.count())).isZero();
        run(first.drop());
        run(first.drop());
        first.count()
                .as(StepVerifier::create)
                .expectError(StatementException.class)
                .verify(LIMIT);
    }

    @Test
    void syncsOnlyADatabaseWhoseNameMatches() {
        Orm orm = database().openFresh(builder -> builder).orm();
        Repository<Row, Object> things = orm.define("Thing", d -> d.string("name", 20));
        run(orm.sync(options -> options.match(Pattern.compile("[a-zA-Z]"))));
        run(things.create(row -> row.set("name", "a")));
        Pattern other = Pattern.compile("^no such database$");

        orm.sync(options -> options.force().match(other))
                .as(StepVerifier::create)
                .expectErrorSatisfies(error ->
                        assertThat(error).isInstanceOf(QueryException.class).hasMessageContaining("no such database"))
                .verify(LIMIT);
        things.sync(options -> options.force().match(other))
                .as(StepVerifier::create)
                .expectError(QueryException.class)
                .verify(LIMIT);
        assertThat(await(things.count())).isEqualTo(1);
    }

    @Test
    void authenticatesByATripToTheDatabase() {
        statements().clear();

        run(orm().authenticate());

        assertThat(statements().count()).isEqualTo(1);
        assertThat(await(orm().databaseVersion())).containsPattern("[0-9]+[.][0-9]+");
    }

    @Test
    void saysThatItCannotAuthenticateOnceItIsClosed() {
        Orm other = database().open(builder -> builder);
        run(other.close());

        other.authenticate()
                .as(StepVerifier::create)
                .expectError(ConnectionException.class)
                .verify(LIMIT);
    }

    @Test
    void tellsAListenerOfOneQueryItsStatementsAlone() {
        seedAuthorsWithPosts(2, 1);
        List<String> heard = new ArrayList<>();
        List<Long> rows = new ArrayList<>();

        List<Author> found = await(authors()
                .where(Author_.name.startsWith("author"))
                .logging((sql, count, elapsedNanos, error) -> {
                    heard.add(sql);
                    rows.add(count);
                    assertThat(elapsedNanos).isPositive();
                    assertThat(error).isNull();
                })
                .include(Author_.posts)
                .all());
        run(authors().findAll().then());

        assertThat(found).hasSize(2);
        assertThat(heard).hasSize(2);
        assertThat(heard.get(0)).contains("authors");
        assertThat(heard.get(1)).contains("posts");
        assertThat(rows).containsExactly(2L, 2L);
    }

    @Test
    void tellsAListenerOfWritesInsideATransaction() {
        List<String> heard = new ArrayList<>();
        Repository<Author, Long> listened = authors().logging((sql, rows, elapsedNanos, error) -> heard.add(sql));

        run(orm().transaction(tx -> listened.create(it -> it.name = "Ada").then(listened.count())));

        assertThat(heard).hasSize(2);
        assertThat(await(authors().count())).isEqualTo(1);
    }

    @Test
    void tellsAListenerOfAFailure() {
        List<Throwable> heard = new ArrayList<>();
        Repository<Author, Long> listened = authors().logging((sql, rows, elapsedNanos, error) -> {
            if (error != null) {
                heard.add(error);
            }
        });

        listened.create(it -> it.age = 3)
                .as(StepVerifier::create)
                .expectError(StatementException.class)
                .verify(LIMIT);

        assertThat(heard).hasSize(1);
    }

    private static ColumnDescription column(TableDescription table, String name) {
        return Objects.requireNonNull(table.column(name), name);
    }
}
