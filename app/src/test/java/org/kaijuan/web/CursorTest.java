package org.kaijuan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CursorTest {

    @Test
    void parts_come_back() {
        assertThat(Cursor.decode(Cursor.encode("2020-02-11", 7, "题名"), 3)).containsExactly("2020-02-11", "7", "题名");
        assertThat(Cursor.encode("a/b+c=d&e")).matches("[\\w-]+");
    }

    @Test
    void what_is_no_cursor_is_bad_input() {
        assertThatThrownBy(() -> Cursor.decode("%%%", 1)).isInstanceOf(BadInputException.class);
        assertThatThrownBy(() -> Cursor.decode(Cursor.encode("a"), 2)).isInstanceOf(BadInputException.class);
    }
}
