package org.reactiveorm.metamodel;

/**
 * How tables and columns are called where a model does not say. Implementations are pure.
 *
 * <p>{@link #SNAKE_CASE} is the default; {@link #SEQUELIZE} adopts a database that Sequelize made.
 */
public interface NamingStrategy {

    /** Tables {@code blog_posts}, columns {@code created_at} and {@code author_id}. */
    NamingStrategy SNAKE_CASE = new SnakeCaseNaming();

    /** Tables {@code BlogPosts}, columns {@code createdAt}, foreign keys {@code AuthorId} where the name follows the model. */
    NamingStrategy SEQUELIZE = new SequelizeNaming();

    /**
     * The table of a model.
     *
     * @param model the model's name
     * @param number whether the name is put into the plural
     */
    String table(String model, GrammaticalNumber number);

    /** The column of an attribute. */
    String column(String attribute);

    /**
     * The column of an attribute that refers to another model.
     *
     * @param attribute the attribute's name
     * @param target the name of the model referred to
     */
    String foreignKeyColumn(String attribute, String target);

    /**
     * The type of an enum that the database knows, where it is a type of its own.
     *
     * @param table the table's name
     * @param column the column's name
     */
    String enumType(String table, String column);

    /** One or many. */
    enum GrammaticalNumber {
        /** The name as it is. */
        SINGULAR,
        /** The plural of the name. */
        PLURAL
    }
}
