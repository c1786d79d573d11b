package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reactiveorm.query.function.Functions.countRows;
import static org.reactiveorm.query.function.Functions.number;
import static org.reactiveorm.query.function.WindowFunctions.denseRank;
import static org.reactiveorm.query.function.WindowFunctions.firstValue;
import static org.reactiveorm.query.function.WindowFunctions.lag;
import static org.reactiveorm.query.function.WindowFunctions.lead;
import static org.reactiveorm.query.function.WindowFunctions.over;
import static org.reactiveorm.query.function.WindowFunctions.rank;
import static org.reactiveorm.query.function.WindowFunctions.rowNumber;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.query.Term;
import org.reactiveorm.query.function.Window;
import org.reactiveorm.test.Contract;
import org.reactiveorm.test.model.Author_;
import org.reactiveorm.test.model.Post;
import org.reactiveorm.test.model.Post_;

/** Functions over the rows around a row. */
public abstract class WindowFunctionContract extends Contract {

    private static final Window<Post> OF_AUTHOR =
            Window.partitionBy(Post_.authorId).orderBy(Post_.score.desc(), Post_.id.asc());

    /** For bindings. */
    protected WindowFunctionContract() {}

    /** Two authors with posts of scores 5, 5, 3 and of 7. */
    private void seed() {
        seedAuthors(2);
        List<Long> ids = await(authors().findAll().map(author -> author.id));
        int[] scores = {5, 5, 3, 7};
        for (int i = 0; i < scores.length; i++) {
            int number = i;
            run(posts().create(post -> {
                post.title = "p" + number;
                post.score = scores[number];
                post.authorId = ids.get(number / 3);
            }));
        }
        statements().clear();
    }

    private <V> List<@Nullable V> inOrder(Term<Post, V> term) {
        return await(posts().orderBy(Post_.id.asc())
                        .select(Post_.id, term)
                        .into(Line::new)
                        .list())
                .stream()
                .map(line -> term.type().javaType().cast(line.value()))
                .toList();
    }

    /** A result that may have no value. */
    record Line(Long id, @Nullable Object value) {}

    @Test
    void numbersRows() {
        seed();

        assertThat(inOrder(rowNumber(OF_AUTHOR))).containsExactly(1L, 2L, 3L, 1L);
        assertThat(inOrder(rowNumber(Window.orderedBy(Post_.score.desc(), Post_.id.desc()))))
                .containsExactly(3L, 2L, 4L, 1L);
        assertThat(statements().count()).isEqualTo(2);
    }

    @Test
    void ranksRows() {
        seed();
        Window<Post> byScore = Window.orderedBy(Post_.score.asc());

        assertThat(inOrder(rank(byScore))).containsExactly(2L, 2L, 1L, 4L);
        assertThat(inOrder(denseRank(byScore))).containsExactly(2L, 2L, 1L, 3L);
    }

    @Test
    void looksAtTheRowsBeforeAndBehind() {
        seed();

        assertThat(inOrder(lag(Post_.score, OF_AUTHOR))).containsExactly(null, 5, 5, null);
        assertThat(inOrder(lead(Post_.title, OF_AUTHOR))).containsExactly("p1", "p2", null, null);
        assertThat(inOrder(lag(Post_.score, 2, OF_AUTHOR))).containsExactly(null, null, 5, null);
        assertThat(inOrder(firstValue(Post_.title, OF_AUTHOR))).containsExactly("p0", "p0", "p0", "p3");
        assertThat(inOrder(Post_.score.minus(number(lag(Post_.score, OF_AUTHOR)))))
                .containsExactly(null, 0, -2, null);
    }

    @Test
    void aggregatesWindows() {
        seed();

        assertThat(inOrder(over(Post_.score.sum(), Window.partitionBy(Post_.authorId))))
                .extracting(BigDecimal::intValueExact)
                .containsExactly(13, 13, 13, 7);
        assertThat(inOrder(over(Post_.score.sum(), OF_AUTHOR)))
                .extracting(BigDecimal::intValueExact)
                .containsExactly(5, 10, 13, 7);
        assertThat(inOrder(over(countRows(), Window.<Post>all()))).containsExactly(4L, 4L, 4L, 4L);
        assertThat(inOrder(over(Post_.score.max(), Window.partitionBy(Post_.author.path(Author_.name)))))
                .containsExactly(5, 5, 5, 7);
    }

    @Test
    void ordersByPositions() {
        seed();

        assertThat(await(posts().orderBy(rowNumber(OF_AUTHOR).asc(), Post_.id.asc())
                        .select(Post_.title)
                        .into(title -> title)
                        .all()))
                .containsExactly("p0", "p3", "p1", "p2");
        assertThat(await(posts().orderBy(rowNumber(OF_AUTHOR).desc()).all().map(post -> post.title)))
                .startsWith("p2", "p1");
    }

    @Test
    void givesNothingOfNoRows() {
        assertThat(inOrder(rowNumber(OF_AUTHOR))).isEmpty();
    }

    @Test
    void refusesWindowsWhereTheyHaveNoMeaning() {
        assertThatThrownBy(() ->
                        run(posts().where(rowNumber(OF_AUTHOR).eq(1L)).all().then()))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("looks at a window of rows");
        assertThatThrownBy(() -> run(posts().updateAll(Post_.score.set(lag(Post_.score, OF_AUTHOR)))))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("Post.score");
        assertThatThrownBy(() -> over(Post_.score.plus(1), OF_AUTHOR)).isInstanceOf(QueryException.class);
        assertThatThrownBy(() -> rank(Window.partitionBy(Post_.authorId)))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("orderBy");
    }
}
