package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.query.page.RowsAndCount;
import org.reactiveorm.test.model.Author;
import org.reactiveorm.test.model.Author_;
import org.reactiveorm.test.model.Membership_;
import org.reactiveorm.test.model.Post_;
import org.reactiveorm.test.model.Project;
import org.reactiveorm.test.model.Project_;
import org.reactiveorm.test.model.Task;
import org.reactiveorm.test.model.Task_;
import org.reactiveorm.test.model.Worker_;
import reactor.core.publisher.Flux;

/** Includes that leave out parents for which they find nothing. */
public abstract class RequiredIncludeContract extends WorkContract {

    /** For bindings. */
    protected RequiredIncludeContract() {}

    private static List<String> named(Flux<Project> projects) {
        return await(projects.map(project -> project.name));
    }

    @Test
    void leavesOutParentsWithoutChildren() {
        seedWork();

        List<Project> read = await(
                projects().include(Project_.tasks, task -> task.required()).all());

        assertThat(read).extracting(project -> project.name).containsExactly("Alpha", "Beta");
        assertThat(read)
                .extracting(project -> titles(project.tasks.loaded()))
                .containsExactly(List.of("a1", "a2", "a3"), List.of("b1"));
        assertThat(statements().count()).isEqualTo(2);
    }

    @Test
    void leavesNobodyOutWhereThereIsNobody() {
        assertThat(await(projects()
                        .include(Project_.tasks, task -> task.required())
                        .all()))
                .isEmpty();
    }

    @Test
    void looksForThePartThatIsIncluded() {
        seedWork();

        assertThat(named(projects()
                        .include(Project_.tasks, task -> task.where(Task_.done.isFalse())
                                .required())
                        .all()))
                .containsExactly("Alpha");
        assertThat(named(projects()
                        .include(Project_.tasks, task -> task.where(Task_.priority.eq(99))
                                .required())
                        .all()))
                .isEmpty();
        assertThat(named(projects()
                        .include(Project_.tasks, task -> task.where(Task_.priority.eq(99))
                                .withDeleted()
                                .required())
                        .all()))
                .containsExactly("Alpha");
        assertThat(named(projects()
                        .include(Project_.openTasks, task -> task.limit(1).required())
                        .all()))
                .containsExactly("Alpha");
        assertThat(named(projects()
                        .include(Project_.urgentTask, task -> task.required())
                        .all()))
                .containsExactly("Alpha");
    }

    @Test
    void looksForThePartOfTheJunction() {
        seedWork();

        List<Project> read = await(projects()
                .include(
                        Project_.workers,
                        worker -> worker.required(),
                        membership -> membership.where(Membership_.role.eq("lead")))
                .all());

        assertThat(read).extracting(project -> project.name).containsExactly("Alpha");
        assertThat(names(read.get(0).workers.loaded())).containsExactly("Ann", "Cid");
    }

    @Test
    void neitherRepeatsNorMiscountsParentsOfManyChildren() {
        seedAuthorsWithPosts(10, 5);
        seedAuthors(5, (author, position) -> author.name = "silent-" + position);
        var writing = authors().include(Author_.posts, post -> post.required());

        RowsAndCount<Author> part =
                await(writing.orderBy(Author_.name.asc()).limit(3).offset(2).findAndCountAll());

        assertThat(part.rows())
                .extracting(author -> author.name)
                .containsExactly(authorName(2), authorName(3), authorName(4));
        assertThat(part.rows()).allMatch(author -> author.posts.loaded().size() == 5);
        assertThat(part.count()).isEqualTo(10);
        assertThat(await(writing.count())).isEqualTo(10);
        assertThat(await(writing.exists())).isTrue();
        assertThat(await(writing.page(3, 3)).rows()).hasSize(1);
        assertThat(await(writing.after(null, 4)).rows()).hasSize(4);
    }

    @Test
    void keepsToItInEveryWindow() {
        seedAuthorsWithPosts(60, 1);
        seedAuthors(60, (author, position) -> author.name = "silent-" + position);

        List<Author> read = await(authors()
                .include(Author_.posts, post -> post.required())
                .orderBy(Author_.name.lower().desc())
                .all()
                .concatMap(Flux::just, 1));

        assertThat(read).hasSize(60).allMatch(author -> author.posts.loaded().size() == 1);
    }

    @Test
    void leavesOutAtEachLevel() {
        seedWork();

        List<Project> inner = await(projects()
                .include(Project_.tasks, task -> task.include(Task_.worker, worker -> worker.required()))
                .all());
        List<Project> both = await(projects()
                .include(Project_.tasks, task -> task.include(
                                Task_.worker,
                                worker -> worker.where(Worker_.present.isTrue()).required())
                        .required())
                .all());

        assertThat(inner)
                .extracting(project -> titles(project.tasks.loaded()))
                .containsExactly(List.of("a1", "a2"), List.of("b1"), List.of());
        assertThat(both).extracting(project -> titles(project.tasks.loaded())).containsExactly(List.of("a1", "a2"));
    }

    @Test
    void leavesOutRowsThatReferToNone() {
        seedWork();

        List<Task> read = await(tasks().include(Task_.project, project -> project.required())
                .include(Task_.presentWorker, worker -> worker.required())
                .all());

        assertThat(titles(read)).containsExactly("a1", "a2");
    }

    @Test
    void refusesWhatDoesNotTellWhichParentsToLeaveOut() {
        assertThatThrownBy(() -> run(posts().include(
                                Post_.comments, comment -> comment.offset(1).required())
                        .all()
                        .then()))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("Post.comments");
        assertThatThrownBy(
                        () -> run(posts().scope(query -> query.required()).all().then()))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("which only an include can be");
    }
}
