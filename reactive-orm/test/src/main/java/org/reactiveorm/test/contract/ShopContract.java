package org.reactiveorm.test.contract;

import java.util.List;
import java.util.function.Consumer;
import org.reactiveorm.Repository;
import org.reactiveorm.test.Contract;
import org.reactiveorm.test.model.scope.Article;
import org.reactiveorm.test.model.scope.Article_;
import org.reactiveorm.test.model.scope.Label;
import org.reactiveorm.test.model.scope.Label_;
import org.reactiveorm.test.model.scope.Labelling_;
import org.reactiveorm.test.model.scope.Shop;
import org.reactiveorm.test.model.scope.Shop_;

/** Shops that may be closed, and what they sell, which may be hidden. */
abstract class ShopContract extends Contract {

    ShopContract() {}

    final Repository<Shop, Long> shops() {
        return repository(Shop_.MODEL);
    }

    final Repository<Article, Long> articles() {
        return repository(Article_.MODEL);
    }

    final Repository<Label, String> labels() {
        return repository(Label_.MODEL);
    }

    final Shop shop(String name, Consumer<Shop> more) {
        return await(shops().create(shop -> {
            shop.name = name;
            shop.secret = "of " + name;
            more.accept(shop);
        }));
    }

    final Article article(Shop shop, String title, int price, Consumer<Article> more) {
        return await(articles().create(article -> {
            article.title = title;
            article.price = price;
            article.shop.set(shop);
            more.accept(article);
        }));
    }

    final void label(Article article, Label label, boolean valid) {
        run(repository(Labelling_.MODEL).create(labelling -> {
            labelling.article.set(article);
            labelling.label.set(label);
            labelling.valid = valid;
        }));
    }

    /**
     * Alpha sells a1 at 1 and a2 at 5, hides h at 9, and has taken g at 7 away; Beta is closed and has b at 3; Gamma has nothing. a1
     * is red and was blue once, a2 and h are red, b is blue.
     */
    final void seedShops() {
        Shop alpha = shop("Alpha", shop -> {});
        Shop beta = shop("Beta", shop -> shop.open = false);
        shop("Gamma", shop -> {});
        Article a1 = article(alpha, "a1", 1, article -> {});
        Article a2 = article(alpha, "a2", 5, article -> {});
        Article hidden = article(alpha, "h", 9, article -> article.hidden = true);
        run(article(alpha, "g", 7, article -> {}).destroy());
        Article b = article(beta, "b", 3, article -> {});
        Label red = await(labels().create(label -> label.word = "red"));
        Label blue = await(labels().create(label -> label.word = "blue"));
        label(a1, red, true);
        label(a1, blue, false);
        label(a2, red, true);
        label(hidden, red, true);
        label(b, blue, true);
        statements().clear();
    }

    static List<String> titles(List<Article> articles) {
        return articles.stream().map(article -> article.title).toList();
    }

    static List<String> names(List<Shop> shops) {
        return shops.stream().map(shop -> shop.name).toList();
    }
}
