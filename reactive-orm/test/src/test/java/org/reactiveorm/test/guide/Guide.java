package org.reactiveorm.test.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A document of tables, each row of which holds a feature's numbers, the Sequelize form, ours, and the tests that show it.
 *
 * @param rows the rows
 * @param blocks the blocks of Java between the tables
 */
record Guide(List<Row> rows, List<String> blocks) {

    private static final int CELLS = 4;
    private static final Pattern BLOCK = Pattern.compile("^```java\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern CELL_END = Pattern.compile("(?<!\\\\)\\|");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern NUMBERED = Pattern.compile("^\\| *[0-9.]+(, [0-9.]+)* *\\|.*");
    private static final Pattern TEST = Pattern.compile("`(\\w+)#(\\w+)`");

    static Guide parse(String text) {
        List<Row> rows = text.lines()
                .filter(line -> NUMBERED.matcher(line).matches())
                .map(Guide::row)
                .toList();
        List<String> blocks =
                BLOCK.matcher(text).results().map(block -> block.group(1)).toList();
        return new Guide(rows, blocks);
    }

    private static Row row(String line) {
        String[] cells = CELL_END.split(line.strip().substring(1));
        if (cells.length != CELLS) {
            throw new AssertionError("Not a row of " + CELLS + " cells; escape a bar in code by a backslash: " + line);
        }
        List<String> cellTexts = new ArrayList<>();
        for (String cell : cells) {
            cellTexts.add(cell.replace("\\|", "|").strip());
        }
        return new Row(List.of(cellTexts.get(0).split(", ")), cellTexts.get(2), cellTexts.get(3));
    }

    /**
     * A row.
     *
     * @param numbers the numbers of the features
     * @param ours our form
     * @param shownBy the tests
     */
    record Row(List<String> numbers, String ours, String shownBy) {

        /** The pieces of Java in our form; a row that begins with a word in italics shows none. */
        List<String> code() {
            return isText()
                    ? List.of()
                    : matches(CODE, ours).map(it -> it.group(1)).toList();
        }

        /** Whether the row says in words why there is no form: it comes later, or never. */
        boolean isText() {
            return ours.startsWith("*");
        }

        /** The tests that the row names. */
        List<TestName> tests() {
            return matches(TEST, shownBy)
                    .map(it -> new TestName(it.group(1), it.group(2)))
                    .toList();
        }

        private static Stream<MatchResult> matches(Pattern pattern, String text) {
            return pattern.matcher(text).results();
        }

        @Override
        public String toString() {
            return String.join(", ", numbers);
        }
    }

    /**
     * A test as the guide names it.
     *
     * @param type the simple name of its class
     * @param method its method
     */
    record TestName(String type, String method) {

        @Override
        public String toString() {
            return type + "#" + method;
        }
    }
}
