package org.reactiveorm.metamodel;

import org.atteo.evo.inflector.English;

/** The names that Sequelize v6 gives: plural model names, attributes as they are, {@code UserId}. */
final class SequelizeNaming implements NamingStrategy {

    @Override
    public String table(String model, GrammaticalNumber number) {
        if (number == GrammaticalNumber.SINGULAR) {
            return model;
        }
        int lastWord = model.length() - 1;
        while (lastWord > 0 && !Character.isUpperCase(model.charAt(lastWord))) {
            lastWord--;
        }
        return model.substring(0, lastWord) + English.plural(model.substring(lastWord));
    }

    @Override
    public String column(String attribute) {
        return attribute;
    }

    @Override
    public String enumType(String table, String column) {
        return "enum_" + table + "_" + column;
    }

    @Override
    public String foreignKeyColumn(String attribute, String target) {
        boolean followsModel = attribute.equalsIgnoreCase(target + "Id");
        return followsModel ? target + "Id" : attribute;
    }
}
