package org.reactiveorm.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reactiveorm.examples.quickstart.QuickStart.Contact;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The README's quick start does what it says. */
class QuickStartIT {

    private final QuickStart quickStart = QuickStart.connect();

    @BeforeEach
    void createTables() {
        await(quickStart.createTables());
    }

    @AfterEach
    void close() {
        await(quickStart.close());
    }

    @Test
    void writes_and_finds() {
        User ada = await(quickStart.createUser());
        Post post = await(quickStart.createPost(ada));
        assertThat(ada.id).isNotNull();
        assertThat(ada.createdAt).isNotNull();
        assertThat(post.author.required()).isSameAs(ada);
        assertThat(await(quickStart.find().map(QuickStart::titles).collectList()))
                .containsExactly("[Notes]");
        assertThat(await(quickStart.authors().collectList())).containsExactly("Ada");
        assertThat(await(quickStart.contacts().collectList())).containsExactly(new Contact("Ada", "ada@example.com"));
    }

    @Test
    void changes() {
        Long id = await(quickStart.createUser()).id;
        User renamed = await(quickStart.rename(id));
        assertThat(renamed.name).isEqualTo("Ada Lovelace");
        assertThat(renamed.isNew()).isFalse();
        assertThat(await(quickStart.reward())).isEqualTo(1);
        assertThat(await(quickStart.reward())).isZero();
    }

    @Test
    void works_in_a_transaction() {
        Post post = await(quickStart.publish());
        assertThat(post.author.required().name).isEqualTo("Grace");
        assertThat(await(quickStart.contacts().collectList())).containsExactly(new Contact("Grace", null));
    }

    @Test
    void imports_a_stream() {
        User ada = await(quickStart.createUser());
        Flux<String> titles = Flux.range(1, 2_500).map(number -> "Note " + number);
        assertThat(await(quickStart.importPosts(titles, ada))).isEqualTo(2_500);
        assertThat(await(quickStart.find().single()).posts.loaded()).isEmpty();
    }

    @Test
    void registers_once() {
        User first = await(quickStart.register("ada@example.com"));
        User second = await(quickStart.register("ada@example.com"));
        assertThat(second.id).isEqualTo(first.id);
    }

    private static <T> T await(Mono<T> work) {
        return work.block(Duration.ofSeconds(30));
    }
}
