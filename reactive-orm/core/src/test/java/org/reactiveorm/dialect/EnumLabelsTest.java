package org.reactiveorm.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EnumLabelsTest {

    @Test
    void readsWhatCataloguesTell() {
        assertThat(EnumLabels.read(null)).isEmpty();
        assertThat(EnumLabels.read("'a'")).containsExactly("a");
        assertThat(EnumLabels.read("'a','b c', '','d,e)'")).containsExactly("a", "b c", "", "d,e)");
    }

    @Test
    void readsQuotesAndBackslashes() {
        assertThat(EnumLabels.read("'it''s','','''','a\\\\b','l\\nm'"))
                .containsExactly("it's", "", "'", "a\\b", "l\nm");
    }

    @Test
    void refusesALabelThatDoesNotEnd() {
        assertThatThrownBy(() -> EnumLabels.read("'a")).isInstanceOf(IllegalStateException.class);
    }
}
