package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.reactiveorm.error.NotLoadedException;
import org.reactiveorm.test.model.scope.Article;
import org.reactiveorm.test.model.scope.Article_;
import org.reactiveorm.test.model.scope.Label;
import org.reactiveorm.test.model.scope.Label_;
import org.reactiveorm.test.model.scope.Shop;
import org.reactiveorm.test.model.scope.Shop_;
import org.reactiveorm.test.model.scope.Venue;
import org.reactiveorm.test.model.scope.Venue_;
import reactor.core.publisher.Flux;

/** Default scopes of the models at the other ends of associations, and the includes that default scopes ask for. */
public abstract class DefaultScopeLoadingContract extends ShopContract {

    /** For bindings. */
    protected DefaultScopeLoadingContract() {}

    @Test
    void holdsForIncludes() {
        seedShops();

        List<Shop> read = await(shops().unscoped()
                .include(Shop_.articles)
                .include(Shop_.cheapArticles)
                .include(Shop_.dearest)
                .all());

        assertThat(read)
                .extracting(shop -> titles(shop.articles.loaded()))
                .containsExactly(List.of("a2", "a1"), List.of("b"), List.of());
        assertThat(read)
                .extracting(shop -> titles(shop.cheapArticles.loaded()))
                .containsExactly(List.of("a1"), List.of(), List.of());
        assertThat(read.get(0).dearest.required().title).isEqualTo("a2");
        assertThat(read.get(2).dearest.loaded()).isNull();
        assertThat(statements().count()).isEqualTo(4);
    }

    @Test
    void holdsTwoLevelsDown() {
        seedShops();

        List<Label> read = await(labels().orderBy(Label_.word.desc())
                .include(
                        Label_.articles,
                        article -> article.include(Article_.shop, shop -> shop.include(Shop_.articles)))
                .all());

        Label red = read.get(0);
        assertThat(titles(red.articles.loaded())).containsExactly("a2", "a1");
        assertThat(titles(red.articles.loaded().get(0).shop.required().articles.loaded()))
                .containsExactly("a2", "a1");
        Label blue = read.get(1);
        assertThat(titles(blue.articles.loaded())).containsExactly("b");
        assertThat(blue.articles.loaded().get(0).shop.loaded()).isNull();
        assertThat(statements().count()).isEqualTo(4);
    }

    @Test
    void isLeftOutOfOneIncludeByUnscoped() {
        seedShops();

        Shop read = await(
                shops().include(Shop_.articles, article -> article.unscoped().include(Article_.labels))
                        .first());
        Article sold = await(articles()
                .include(Article_.shop, shop -> shop.unscoped())
                .where(Article_.title.eq("b"))
                .one());
        Label blue = await(labels().include(
                        Label_.articles,
                        article -> article.orderBy(Article_.title.asc()),
                        labelling -> labelling.unscoped())
                .where(Label_.word.eq("blue"))
                .one());

        assertThat(titles(read.articles.loaded())).containsExactly("a1", "a2", "h");
        assertThat(read.articles.loaded().get(0).labels.loaded())
                .extracting(label -> label.word)
                .containsExactly("red");
        assertThat(sold.shop.required().secret).isEqualTo("of Beta");
        assertThat(titles(blue.articles.loaded())).containsExactly("a1", "b");
    }

    @Test
    void staysBesideTheScopeAndThePartOfAnInclude() {
        seedShops();

        assertThat(titles(await(shops().include(Shop_.articles, Article.CHEAP).first())
                        .articles
                        .loaded()))
                .containsExactly("a1");
        assertThat(titles(await(shops().include(
                                        Shop_.articles, article -> article.scope(Article.CHEAP, Article.dearerThan(0)))
                                .first())
                        .articles
                        .loaded()))
                .containsExactly("a1");
        assertThat(titles(await(shops().include(Shop_.articles, article -> article.limit(1))
                                .first())
                        .articles
                        .loaded()))
                .containsExactly("a2");
        assertThat(titles(await(shops().include(Shop_.articles, article -> article.orderBy(Article_.title.asc())
                                        .limit(1))
                                .first())
                        .articles
                        .loaded()))
                .containsExactly("a1");
        assertThat(names(await(shops().include(Shop_.articles, article -> article.where(Article_.price.gt(6))
                                .required())
                        .all())))
                .isEmpty();
        assertThat(names(await(shops().include(Shop_.articles, article -> article.unscoped()
                                .where(Article_.price.gt(6))
                                .required())
                        .all())))
                .containsExactly("Alpha");
    }

    @Test
    void loadsWhatADefaultScopeIncludes() {
        seedShops();

        List<Article> read = await(articles().findAll());
        List<Article> labelled = await(articles().include(Article_.labels).all());
        Article replaced = await(articles()
                .include(Article_.shop, shop -> shop.where(Shop_.name.eq("Gamma")))
                .first());

        assertThat(read)
                .extracting(article -> article.shop.loaded() == null ? "none" : article.shop.required().name)
                .containsExactly("Alpha", "none", "Alpha");
        assertThat(labelled).allMatch(article -> article.shop.isLoaded() && article.labels.isLoaded());
        assertThat(replaced.shop.loaded()).isNull();
        assertThat(await(articles().unscoped().first()).shop.isLoaded()).isFalse();
        assertThat(await(articles().unscoped().findAndCountAll()).rows()).noneMatch(article -> article.shop.isLoaded());
        assertThat(await(articles().streaming().all())).noneMatch(article -> article.shop.isLoaded());
    }

    @Test
    void doesNotComeBackToAModelOnTheWay() {
        seedShops();
        Venue town = await(repository(Venue_.MODEL).create(place -> place.name = "Town"));
        run(repository(Venue_.MODEL).create(place -> {
            place.name = "Street";
            place.around.set(town);
        }));
        statements().clear();

        Shop shop = await(shops().include(Shop_.articles).first());
        assertThat(shop.articles.loaded()).noneMatch(article -> article.shop.isLoaded());
        assertThat(statements().count()).isEqualTo(2);
        Venue street =
                await(repository(Venue_.MODEL).where(Venue_.name.eq("Street")).one());
        assertThat(street.around.required().name).isEqualTo("Town");
        assertThat(street.around.required().around.isLoaded()).isFalse();
    }

    @Test
    void holdsForLazyReads() {
        seedShops();
        List<Shop> siblings = await(shops().findAll());
        Article b = await(articles().where(Article_.title.eq("b")).one());
        Article again =
                await(articles().unscoped().where(Article_.title.eq("b")).one());
        statements().clear();

        assertThat(await(Flux.fromIterable(siblings)
                        .concatMap(shop -> shop.articles.get().map(article -> article.title))))
                .containsExactly("a2", "a1");
        assertThat(statements().count()).isEqualTo(1);
        assertThat(await(siblings.get(0)
                        .articles
                        .find(article -> article.unscoped().orderBy(Article_.title.asc()))
                        .map(article -> article.title)))
                .containsExactly("a1", "a2", "h");
        assertThat(await(siblings.get(0).articles.find(Article.CHEAP).map(article -> article.title)))
                .containsExactly("a1");
        assertThat(await(siblings.get(0).dearest.get()).title).isEqualTo("a2");
        assertThat(b.shop.loaded()).isNull();
        assertThat(again.shop.get().blockOptional(LIMIT)).isEmpty();
        assertThat(await(again.shop.find(shop -> shop.unscoped())).name).isEqualTo("Beta");
    }

    @Test
    void loadsWhatADefaultScopeIncludesLazily() {
        seedShops();
        Label red = await(labels().where(Label_.word.eq("red")).one());
        statements().clear();

        List<Article> read = await(red.articles.get());

        assertThat(titles(read)).containsExactly("a2", "a1");
        assertThat(read).allMatch(article -> article.shop.required().name.equals("Alpha"));
        assertThat(statements().count()).isEqualTo(2);
    }

    @Test
    void leavesAttributesOutOfIncludes() {
        seedShops();

        Shop shop = Objects.requireNonNull(
                await(articles().include(Article_.shop).first()).shop.loaded());
        Shop named = await(articles()
                        .include(Article_.shop, part -> part.attributes(Shop_.secret))
                        .first())
                .shop
                .required();

        assertThat(shop.name).isEqualTo("Alpha");
        assertThatThrownBy(() -> shop.get(Shop_.secret)).isInstanceOf(NotLoadedException.class);
        assertThat(named.secret).isEqualTo("of Alpha");
    }

    @Test
    void includesInPagesAndTransactions() {
        seedShops();

        List<Shop> page = await(orm().transaction(
                                tx -> shops().include(Shop_.articles, article -> article.include(Article_.labels))
                                        .page(0, 1)))
                .rows();

        assertThat(names(page)).containsExactly("Alpha");
        assertThat(page.get(0).articles.loaded())
                .extracting(article -> article.title + article.labels.loaded().size())
                .containsExactly("a21", "a11");
    }
}
