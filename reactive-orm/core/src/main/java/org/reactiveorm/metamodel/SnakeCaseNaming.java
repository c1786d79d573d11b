package org.reactiveorm.metamodel;

import java.util.Locale;
import org.atteo.evo.inflector.English;

/** Lower case words, joined by underscores; the last word of a table in the plural. */
final class SnakeCaseNaming implements NamingStrategy {

    @Override
    public String table(String model, GrammaticalNumber number) {
        String snake = snake(model);
        if (number == GrammaticalNumber.SINGULAR) {
            return snake;
        }
        int lastWord = snake.lastIndexOf('_') + 1;
        return snake.substring(0, lastWord) + English.plural(snake.substring(lastWord));
    }

    @Override
    public String column(String attribute) {
        return snake(attribute);
    }

    @Override
    public String foreignKeyColumn(String attribute, String target) {
        return snake(attribute);
    }

    @Override
    public String enumType(String table, String column) {
        return table + "_" + column;
    }

    private static String snake(String camel) {
        StringBuilder snake = new StringBuilder(camel.length() + 4);
        for (int i = 0; i < camel.length(); i++) {
            char letter = camel.charAt(i);
            if (Character.isUpperCase(letter) && i > 0 && startsWord(camel, i)) {
                snake.append('_');
            }
            snake.append(letter);
        }
        return snake.toString().toLowerCase(Locale.ROOT);
    }

    /** An upper case letter starts a word after a lower case letter or digit, and before a lower case letter ("HTMLPage"). */
    private static boolean startsWord(String camel, int i) {
        char before = camel.charAt(i - 1);
        boolean lowerAfter = i + 1 < camel.length() && Character.isLowerCase(camel.charAt(i + 1));
        return before != '_' && (!Character.isUpperCase(before) || lowerAfter);
    }
}
