package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reactiveorm.Orm;
import org.reactiveorm.Repository;
import org.reactiveorm.instance.Row;
import org.reactiveorm.test.Contract;

/** What a database does by itself is defined by SQL by hand, and seen by whoever reads the rows again. */
public abstract class TriggerContract extends Contract {

    /** For bindings. */
    protected TriggerContract() {}

    @Test
    void makesATriggerByHand() {
        List<String> definition = definition();
        requireFeature(!definition.isEmpty(), "triggers that are written in SQL");
        Orm fresh = database().openFresh(builder -> builder).orm();
        Repository<Row, Object> widgets = fresh.define("Widget", d -> d.string("name", 80));
        run(widgets.sync());
        definition.forEach(text -> run(fresh.sql(text).run()));

        Row widget = await(widgets.create(it -> it.set("name", "Ada")));

        assertThat(await(widget.reload()).get("name", String.class)).isEqualTo("ADA");
    }

    private List<String> definition() {
        return switch (database().server().product()) {
            case "PostgreSQL" ->
                List.of(
                        "create or replace function shout() returns trigger language plpgsql as $$ begin new.name := upper(new.name);"
                                + " return new; end $$",
                        "create trigger named before insert on widgets for each row execute function shout()");
            case "H2" -> List.of();
            default ->
                List.of("create trigger named before insert on widgets for each row set new.name = upper(new.name)");
        };
    }
}
