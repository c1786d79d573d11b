package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.reactiveorm.Orm;
import org.reactiveorm.Repository;
import org.reactiveorm.error.StatementException;
import org.reactiveorm.instance.Row;
import org.reactiveorm.test.Contract;
import org.reactiveorm.test.model.Author;
import org.reactiveorm.test.model.Author_;
import org.reactiveorm.test.model.Comment_;
import org.reactiveorm.test.model.Post;
import org.reactiveorm.test.model.Post_;
import org.reactiveorm.test.model.Team_;
import reactor.test.StepVerifier;

/** Tables in schemas of the database. */
public abstract class DatabaseSchemaContract extends Contract {

    /** For bindings. */
    protected DatabaseSchemaContract() {}

    @Test
    void readsAndWritesTablesOfAnotherSchema() {
        Orm plain = database()
                .openFresh(builder -> builder.models(Team_.MODEL, Author_.MODEL, Post_.MODEL, Comment_.MODEL))
                .orm();
        inSchema(plain, schema -> {
            Orm crm = plain.schema(schema);
            run(crm.sync());
            run(crm.sync());
            Repository<Author, Long> authors = crm.repository(Author_.MODEL);
            Repository<Post, Long> posts = crm.repository(Post_.MODEL);
            Author ada = await(authors.create(it -> it.name = "Ada"));
            run(posts.create(it -> {
                it.title = "one";
                it.authorId = ada.id;
            }));
            run(ada.update(it -> it.name = "Ada Lovelace"));

            Author read = await(authors.where(Author_.name.startsWith("Ada"))
                    .include(Author_.posts, p -> p.limit(1))
                    .one());
            assertThat(read.name).isEqualTo("Ada Lovelace");
            assertThat(read.posts.loaded()).extracting(post -> post.title).containsExactly("one");
            assertThat(await(posts.where(Post_.title.eq("one")).update(Post_.title.set("two"))))
                    .isEqualTo(1);
            assertThat(await(posts.where(Post_.title.eq("two")).destroy())).isEqualTo(1);
            run(crm.drop());
            authors.count()
                    .as(StepVerifier::create)
                    .expectError(StatementException.class)
                    .verify(LIMIT);
        });
    }

    @Test
    void keepsTheRowsOfTwoSchemasApart() {
        Orm plain = database()
                .openFresh(builder -> builder.models(Team_.MODEL, Author_.MODEL, Post_.MODEL, Comment_.MODEL))
                .orm();
        run(plain.sync());
        run(plain.repository(Author_.MODEL).create(it -> it.name = "outside"));
        inSchema(plain, schema -> {
            Orm tenant = plain.schema(schema);
            run(tenant.sync());
            Repository<Author, Long> inside = tenant.repository(Author_.MODEL);

            run(plain.transaction(tx -> inside.create(it -> it.name = "inside")
                    .then(plain.repository(Author_.MODEL).create(it -> it.name = "outside too"))));

            assertThat(await(inside.findAll())).extracting(it -> it.name).containsExactly("inside");
            assertThat(await(plain.repository(Author_.MODEL).count())).isEqualTo(2);
        });
    }

    @Test
    void keepsAModelInTheSchemaThatItNames() {
        Orm plain = database().openFresh(builder -> builder).orm();
        inSchema(plain, schema -> {
            Repository<Row, Object> things = plain.define(
                    "Thing",
                    d -> d.options(o -> o.schema(schema)).string("name", 20).index("name"));
            run(plain.sync());
            run(things.create(it -> it.set("name", "a")));

            assertThat(await(plain.schema("elsewhere").repository("Thing").findAll()))
                    .hasSize(1);
        });
    }

    @Test
    void createsAndDropsASchemaAsOftenAsOneLikes() {
        Orm plain = database().openFresh(builder -> builder).orm();
        inSchema(plain, schema -> {
            run(plain.createSchema(schema));
            run(plain.dropSchema(schema));
        });
    }

    /** On some products a schema outlives the database of the test, and so it has a name of its own. */
    private static void inSchema(Orm orm, Consumer<String> test) {
        String schema = "orm test " + UUID.randomUUID();
        run(orm.createSchema(schema));
        try {
            test.accept(schema);
        } finally {
            run(orm.dropSchema(schema));
        }
    }
}
