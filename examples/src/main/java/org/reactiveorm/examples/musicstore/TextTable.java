package org.reactiveorm.examples.musicstore;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Rows of cells under headings, for a terminal: numbers to the right, everything else to the left. */
final class TextTable {

    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();
    private final boolean[] numeric;

    TextTable(String... headings) {
        rows.add(List.of(headings));
        numeric = new boolean[headings.length];
    }

    /** Adds a row, with a cell for each heading. */
    TextTable row(Object... cells) {
        List<String> texts = new ArrayList<>(cells.length);
        for (int i = 0; i < cells.length; i++) {
            numeric[i] |= cells[i] instanceof Number;
            texts.add(text(cells[i]));
        }
        rows.add(texts);
        return this;
    }

    private static String text(Object cell) {
        if (cell instanceof BigDecimal money) {
            return String.format(Locale.ROOT, "%,.2f", money);
        }
        return cell instanceof Number number ? String.format(Locale.ROOT, "%,d", number.longValue()) : cell.toString();
    }

    @Override
    public String toString() {
        int[] widths = new int[numeric.length];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        StringBuilder all = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String space = " ".repeat(widths[i] - row.get(i).length());
                line.append(GAP).append(numeric[i] ? space + row.get(i) : row.get(i) + space);
            }
            all.append(line.toString().stripTrailing()).append('\n');
        }
        return all.toString();
    }
}
