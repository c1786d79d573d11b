package org.reactiveorm.test.model;

import java.util.ArrayList;
import java.util.List;
import org.reactiveorm.type.ColumnCodec;

/** Lists of words as one text; a list may be changed in place. */
public final class Words implements ColumnCodec<List<String>, String> {

    /** Nothing is kept. */
    public Words() {}

    @Override
    public String write(List<String> value) {
        return String.join(",", value);
    }

    @Override
    public List<String> read(String stored) {
        return stored.isEmpty() ? new ArrayList<>() : new ArrayList<>(List.of(stored.split(",", -1)));
    }

    @Override
    public List<String> copy(List<String> value) {
        return new ArrayList<>(value);
    }
}
