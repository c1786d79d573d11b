package org.reactiveorm.test.random;

import static org.reactiveorm.query.function.Functions.caseWhen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.query.ComparableTerm;
import org.reactiveorm.query.Order;
import org.reactiveorm.query.StringTerm;
import org.reactiveorm.query.function.Functions;
import org.reactiveorm.test.model.Author;
import org.reactiveorm.test.model.Author_;
import org.reactiveorm.test.model.Post;
import org.reactiveorm.test.model.Post_;
import org.reactiveorm.test.model.Team;
import org.reactiveorm.test.model.Team_;
import org.reactiveorm.type.DataType;

/** Makes random conditions on authors, their posts and their teams. Texts are of lower-case letters, which sort alike everywhere. */
public final class RandomConditions {

    private final Random random;
    private final List<String> words;

    /** Makes conditions about these words. */
    public RandomConditions(Random random, List<String> words) {
        this.random = random;
        this.words = List.copyOf(words);
    }

    /** A condition on an author, of at most so many levels. */
    public RandomTest<Author> ofAuthor(int depth) {
        if (depth > 0 && random.nextInt(3) > 0) {
            return switch (random.nextInt(3)) {
                case 0 -> ofAuthor(depth - 1).and(ofAuthor(depth - 1));
                case 1 -> ofAuthor(depth - 1).or(ofAuthor(depth - 1));
                default -> ofAuthor(depth - 1).negated();
            };
        }
        return switch (random.nextInt(8)) {
            case 0 -> compared();
            case 1 -> text(Author_.name, author -> author.name, "name");
            case 2 -> text(Author_.team.path(Team_.name), RandomConditions::team, "team.name");
            case 3 -> any();
            case 4 -> text(Author_.email, author -> author.email, "email");
            case 5 -> among();
            default -> {
                RandomTerm term = number(2);
                yield comparison(term.term(), term.meaning(), term.text());
            }
        };
    }

    /** A whole number of an author, of at most so many levels. */
    public RandomTerm number(int depth) {
        if (depth > 0 && random.nextInt(2) == 0) {
            return calculated(number(depth - 1), depth);
        }
        return switch (random.nextInt(4)) {
            case 0 -> new RandomTerm(Author_.name.length(), author -> author.name.length(), "length(name)");
            case 1 ->
                new RandomTerm(
                        Functions.number(Author_.posts.count().cast(DataType.INTEGER)),
                        author -> author.posts.loaded().size(),
                        "count(posts)");
            case 2 ->
                new RandomTerm(
                        Functions.number(Author_.posts.max(Post_.score)), RandomConditions::best, "max(posts.score)");
            default -> new RandomTerm(Author_.age, author -> author.age, "age");
        };
    }

    private RandomTerm calculated(RandomTerm operand, int depth) {
        int value = random.nextInt(5);
        return switch (random.nextInt(5)) {
            case 0 ->
                new RandomTerm(
                        operand.term().plus(value),
                        ifPresent(operand, it -> it + value),
                        "(" + operand + " + " + value + ")");
            case 1 ->
                new RandomTerm(
                        operand.term().times(value),
                        ifPresent(operand, it -> it * value),
                        "(" + operand + " * " + value + ")");
            case 2 ->
                new RandomTerm(
                        Functions.number(operand.term().coalesce(value)),
                        author -> Objects.requireNonNullElse(operand.of(author), value),
                        "coalesce(" + operand + ", " + value + ")");
            case 3 -> {
                RandomTerm other = number(depth - 1);
                yield new RandomTerm(
                        operand.term().minus(other.term()),
                        author -> {
                            Integer one = operand.of(author);
                            Integer two = other.of(author);
                            if (one == null || two == null) {
                                return null;
                            }
                            return one - two;
                        },
                        "(" + operand + " - " + other + ")");
            }
            default -> {
                RandomTest<Author> test = ofAuthor(0);
                yield new RandomTerm(
                        Functions.number(caseWhen(test.condition(), value).otherwise(-1)),
                        author -> test.holds(author) ? value : -1,
                        "case when " + test + " then " + value + " else -1 end");
            }
        };
    }

    private static Function<Author, @Nullable Integer> ifPresent(
            RandomTerm operand, Function<Integer, Integer> change) {
        return author -> {
            Integer value = operand.of(author);
            return value == null ? null : change.apply(value);
        };
    }

    /** An order of one to three parts. */
    public RandomOrder order() {
        List<Order<Author>> parts = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        List<Comparator<Author>> comparators = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            boolean descending = random.nextBoolean();
            boolean first = random.nextBoolean();
            String suffix = (descending ? " desc" : " asc") + (first ? " nulls first" : " nulls last");
            Key<?> key = key();
            if (texts.stream().anyMatch(text -> text.startsWith(key.text() + " "))) {
                continue;
            }
            Order<Author> part = descending ? key.term().desc() : key.term().asc();
            parts.add(first ? part.nullsFirst() : part.nullsLast());
            comparators.add(key.comparator(descending, first));
            texts.add(key.text() + suffix);
        }
        boolean last = texts.get(texts.size() - 1).contains(" desc ");
        Comparator<Author> byId = Comparator.comparing(author -> Objects.requireNonNull(author.id));
        comparators.add(last ? byId.reversed() : byId);
        Comparator<Author> all =
                comparators.stream().reduce(Comparator::thenComparing).orElse(byId);
        return new RandomOrder(parts, all, String.join(", ", texts));
    }

    private Key<?> key() {
        return switch (random.nextInt(4)) {
            case 0 -> new Key<>(Author_.name, author -> author.name, "name");
            case 1 -> new Key<>(Author_.team.path(Team_.name), RandomConditions::team, "team.name");
            case 2 -> new Key<>(Author_.age, author -> author.age, "age");
            default -> {
                RandomTerm term = number(2);
                yield new Key<>(term.term(), term.meaning(), term.text());
            }
        };
    }

    private RandomTest<Author> compared() {
        RandomTerm one = number(1);
        RandomTerm other = number(1);
        return new RandomTest<>(
                one.term().lt(other.term()),
                author -> {
                    Integer left = one.of(author);
                    Integer right = other.of(author);
                    if (left == null || right == null) {
                        return null;
                    }
                    return left < right;
                },
                one + " < " + other);
    }

    private RandomTest<Author> among() {
        List<Integer> values = List.of(random.nextInt(10), random.nextInt(10), random.nextInt(10));
        return random.nextBoolean()
                ? new RandomTest<>(
                        Author_.age.in(values), where(author -> author.age, values::contains), "age in " + values)
                : new RandomTest<>(
                        Author_.age.notIn(values),
                        where(author -> author.age, value -> !values.contains(value)),
                        "age not in " + values);
    }

    private RandomTest<Author> any() {
        RandomTest<Post> post = ofPost(1);
        boolean none = random.nextBoolean();
        return new RandomTest<>(
                none ? Author_.posts.none(post.condition()) : Author_.posts.any(post.condition()),
                author -> author.posts.loaded().stream().anyMatch(post::holds) != none,
                (none ? "none" : "any") + "(posts, " + post + ")");
    }

    private RandomTest<Post> ofPost(int depth) {
        if (depth > 0 && random.nextBoolean()) {
            return random.nextBoolean()
                    ? ofPost(depth - 1).and(ofPost(depth - 1))
                    : ofPost(depth - 1).or(ofPost(depth - 1)).negated();
        }
        return switch (random.nextInt(3)) {
            case 0 -> comparison(Post_.score, post -> post.score, "score");
            case 1 -> text(Post_.title, post -> post.title, "title");
            default -> new RandomTest<>(Post_.published.isTrue(), post -> post.published, "published");
        };
    }

    private <T> RandomTest<T> comparison(
            ComparableTerm<T, Integer> term, Function<T, @Nullable Integer> value, String text) {
        int one = random.nextInt(14) - 2;
        int other = one + random.nextInt(5);
        return switch (random.nextInt(7)) {
            case 0 -> new RandomTest<>(term.eq(one), where(value, it -> it == one), text + " = " + one);
            case 1 -> new RandomTest<>(term.ne(one), where(value, it -> it != one), text + " <> " + one);
            case 2 -> new RandomTest<>(term.lt(one), where(value, it -> it < one), text + " < " + one);
            case 3 -> new RandomTest<>(term.gte(one), where(value, it -> it >= one), text + " >= " + one);
            case 4 ->
                new RandomTest<>(
                        term.between(one, other),
                        where(value, it -> it >= one && it <= other),
                        text + " between " + one + " and " + other);
            case 5 -> new RandomTest<>(term.isNull(), row -> value.apply(row) == null, text + " is null");
            default ->
                new RandomTest<>(
                        term.notBetween(one, other),
                        where(value, it -> it < one || it > other),
                        text + " not between " + one + " and " + other);
        };
    }

    private <T> RandomTest<T> text(StringTerm<T> term, Function<T, @Nullable String> value, String text) {
        String word = words.get(random.nextInt(words.size()));
        return switch (random.nextInt(7)) {
            case 0 -> new RandomTest<>(term.eq(word), by(value, String::equals, word), text + " = " + word);
            case 1 ->
                new RandomTest<>(
                        term.startsWith(word), by(value, String::startsWith, word), text + " starts with " + word);
            case 2 ->
                new RandomTest<>(term.contains(word), by(value, String::contains, word), text + " contains " + word);
            case 3 ->
                new RandomTest<>(
                        term.notLike("%" + word),
                        by(value, (it, end) -> !it.endsWith(end), word),
                        text + " not like %" + word);
            case 4 -> new RandomTest<>(term.isNotNull(), row -> value.apply(row) != null, text + " is not null");
            case 5 ->
                new RandomTest<>(
                        term.upper().iLike(word + "%"),
                        by(value, String::startsWith, word),
                        text + " ilike " + word + "%");
            default ->
                new RandomTest<>(
                        term.gt(word), by(value, (it, than) -> it.compareTo(than) > 0, word), text + " > " + word);
        };
    }

    private static <T> Function<T, @Nullable Boolean> by(
            Function<T, @Nullable String> value, BiPredicate<String, String> test, String word) {
        return where(value, it -> test.test(it, word));
    }

    private static <T, V> Function<T, @Nullable Boolean> where(
            Function<T, @Nullable V> value, Function<V, Boolean> test) {
        return row -> {
            V present = value.apply(row);
            return present == null ? null : test.apply(present);
        };
    }

    private static @Nullable String team(Author author) {
        Team team = author.team.loaded();
        return team == null ? null : team.name;
    }

    private static @Nullable Integer best(Author author) {
        return author.posts.loaded().stream()
                .map(post -> post.score)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private record Key<V extends Comparable<V>>(
            ComparableTerm<Author, V> term, Function<Author, @Nullable V> value, String text) {

        Comparator<Author> comparator(boolean descending, boolean nullsFirst) {
            Comparator<V> values = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
            Comparator<@Nullable V> all = nullsFirst ? Comparator.nullsFirst(values) : Comparator.nullsLast(values);
            return (one, other) -> all.compare(value.apply(one), value.apply(other));
        }
    }
}
