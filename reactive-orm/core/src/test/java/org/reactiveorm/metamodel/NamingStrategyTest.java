package org.reactiveorm.metamodel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reactiveorm.metamodel.NamingStrategy.GrammaticalNumber;

class NamingStrategyTest {

    @ParameterizedTest
    @CsvSource({
        "User,users",
        "BlogPost,blog_posts",
        "HTMLPage,html_pages",
        "Category,categories",
        "X,xes",
        "Item2Tag,item2_tags",
    })
    void snakeCasePutsTheLastWordIntoThePlural(String model, String table) {
        assertThat(NamingStrategy.SNAKE_CASE.table(model, GrammaticalNumber.PLURAL))
                .isEqualTo(table);
    }

    @ParameterizedTest
    @CsvSource({"id,id", "createdAt,created_at", "firstName,first_name", "isoURL,iso_url", "x1Y2,x1_y2"})
    void snakeCaseJoinsWordsByUnderscores(String attribute, String column) {
        assertThat(NamingStrategy.SNAKE_CASE.column(attribute)).isEqualTo(column);
    }

    @Test
    void singularLeavesTheNameAlone() {
        assertThat(NamingStrategy.SNAKE_CASE.table("BlogPost", GrammaticalNumber.SINGULAR))
                .isEqualTo("blog_post");
        assertThat(NamingStrategy.SEQUELIZE.table("BlogPost", GrammaticalNumber.SINGULAR))
                .isEqualTo("BlogPost");
    }

    @Test
    void sequelizeKeepsCamelCase() {
        assertThat(NamingStrategy.SEQUELIZE.table("BlogPost", GrammaticalNumber.PLURAL))
                .isEqualTo("BlogPosts");
        assertThat(NamingStrategy.SEQUELIZE.table("user", GrammaticalNumber.PLURAL))
                .isEqualTo("users");
        assertThat(NamingStrategy.SEQUELIZE.column("createdAt")).isEqualTo("createdAt");
    }

    @Test
    void sequelizeCapitalisesAForeignKeyThatFollowsTheModel() {
        assertThat(NamingStrategy.SEQUELIZE.foreignKeyColumn("userId", "User")).isEqualTo("UserId");
        assertThat(NamingStrategy.SEQUELIZE.foreignKeyColumn("authorId", "User"))
                .isEqualTo("authorId");
    }
}
