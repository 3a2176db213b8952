package org.kaijuan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaijuan.kernel.Coded;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.kernel.Text;
import org.springframework.mock.web.MockHttpServletRequest;

class FormTest {

    @Test
    void what_was_typed_stays_and_what_is_wrong_stands_beside_it() {
        Form form = form("title", "  题名  ", "pages", "many", "due", "2020-02-30");
        assertThat(form.required("title", 200)).isEqualTo("题名");
        assertThat(form.integer("pages", 1, 99)).isEqualTo(1);
        assertThat(form.date("due")).isNull();
        assertThat(form.required("author", 200)).isEmpty();
        assertThat(form.errors().keySet()).containsExactly("pages", "due", "author");
        assertThat(form.errorOf("pages")).isEqualTo(Text.of("form.not-in-range", 1, 99));
        assertThat(form.value("title")).isEqualTo("  题名  ");
    }

    @Test
    void good_values_are_taken() {
        Form form = form("due", "2020-02-29", "limit", "37.3", "kind", "b", "n", "-5");
        assertThat(form.date("due")).isEqualTo(LocalDate.of(2020, 2, 29));
        assertThat(form.decimal("limit")).isEqualTo(new BigDecimal("37.3"));
        assertThat(form.choice("kind", List.of("a", "b"))).isEqualTo("b");
        assertThat(form.integer("n", -10, 10)).isEqualTo(-5);
        assertThat(form.optional("absent", 10)).isNull();
        assertThat(form.hasErrors()).isFalse();
    }

    private enum Colour implements Coded {
        RED,
        DARK_BLUE
    }

    @Test
    void constants_are_chosen_by_their_codes() {
        Form form = form("wall", "dark-blue", "door", "green", "floor", "");
        assertThat(form.chosen("wall", Colour.values())).contains(Colour.DARK_BLUE);
        assertThat(form.chosen("door", Colour.values())).isEmpty();
        assertThat(form.chosen("floor", Colour.values())).isEmpty();
        assertThat(form.errors().keySet()).containsExactly("door", "floor");
        assertThat(form.errorOf("door")).isEqualTo(Text.of("form.not-a-choice"));
        assertThat(form.errorOf("floor")).isEqualTo(Text.of("form.required"));
    }

    @Test
    void days_that_nobody_means_are_none() {
        Form form = form("far", "+999999999-12-31", "before", "-0001-01-01");
        assertThat(form.date("far")).isNull();
        assertThat(form.date("before")).isNull();
        assertThat(form.errors()).hasSize(2);
    }

    @Test
    void ids_that_are_none_are_passed_over() {
        Form form = form("id", "nonsense");
        assertThat(form.uuids("id")).isEmpty();
        assertThat(form.uuids("absent")).isEmpty();
    }

    @Test
    void control_characters_and_lone_surrogates_are_dropped_line_breaks_kept() {
        assertThat(Form.clean("a\u0000b\u0007c\r\nd\te\uD800f😀")).isEqualTo("abc\nd\tef😀");
    }

    @Test
    void too_long_is_said_with_both_numbers_and_the_text_is_kept() {
        Form form = form("title", "x".repeat(11));
        assertThat(form.required("title", 10)).isEmpty();
        assertThat(form.errorOf("title")).isEqualTo(Text.of("form.too-long", 10, 11));
        assertThat(form.value("title")).hasSize(11);
    }

    @Test
    void numbers_out_of_any_range_are_errors_not_exceptions() {
        Form form = form("n", "99999999999999999999", "d", "1e999999999", "id", "x");
        assertThat(form.integer("n", 0, 5)).isZero();
        assertThat(form.decimal("d")).isNull();
        assertThat(form.uuid("id")).isNull();
        assertThat(form.errors()).hasSize(3);
    }

    @Test
    void the_refusal_of_a_facade_is_an_error_of_the_whole() {
        assertThat(Form.empty().refuse(Refusal.of("desk.closed")).hasErrors()).isTrue();
    }

    private static Form form(String... pairs) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        for (int i = 0; i < pairs.length; i += 2) {
            request.addParameter(pairs[i], pairs[i + 1]);
        }
        return Form.of(request);
    }
}
