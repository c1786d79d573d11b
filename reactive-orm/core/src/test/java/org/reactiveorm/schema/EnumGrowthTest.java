package org.reactiveorm.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reactiveorm.schema.EnumGrowth.Addition;
import org.reactiveorm.schema.EnumGrowth.Place;

class EnumGrowthTest {

    @Test
    void addsNothingWhereNothingIsMissing() {
        EnumGrowth growth = EnumGrowth.of(List.of("b", "x", "a"), List.of("a", "b"));

        assertThat(growth.isComplete()).isTrue();
        assertThat(growth.labels()).containsExactly("b", "x", "a");
    }

    @Test
    void addsEachBehindItsPredecessor() {
        EnumGrowth growth = EnumGrowth.of(List.of("a", "z"), List.of("a", "b", "c", "z", "zz"));

        assertThat(growth.additions())
                .containsExactly(
                        new Addition("b", Place.AFTER, "a"),
                        new Addition("c", Place.AFTER, "b"),
                        new Addition("zz", Place.AFTER, "z"));
        assertThat(growth.labels()).containsExactly("a", "b", "c", "z", "zz");
    }

    @Test
    void addsTheFirstBeforeTheNextThatIsThere() {
        EnumGrowth growth = EnumGrowth.of(List.of("old", "c"), List.of("a", "b", "c"));

        assertThat(growth.additions())
                .containsExactly(new Addition("a", Place.BEFORE, "c"), new Addition("b", Place.AFTER, "a"));
        assertThat(growth.labels()).containsExactly("old", "a", "b", "c");
    }

    @Test
    void addsAtTheEndWhereNothingIsShared() {
        EnumGrowth growth = EnumGrowth.of(List.of("x"), List.of("a", "b"));

        assertThat(growth.additions())
                .containsExactly(new Addition("a", Place.LAST, null), new Addition("b", Place.AFTER, "a"));
        assertThat(growth.labels()).containsExactly("x", "a", "b");
    }
}
