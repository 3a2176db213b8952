package org.kaijuan.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.web.BadInputException;
import org.kaijuan.web.Cursor;

class RowsPageTest {

    private static final List<FigureRow> ROWS = List.of(row("1", 3), row("2", 3), row("3", 4));

    private static FigureRow row(String id, int day) {
        return new FigureRow(id, new LibraryId("jxau"), LocalDate.of(2020, 2, day), BigDecimal.ONE, Map.of());
    }

    @Test
    void goesOnAfterTheLastRowShown() {
        RowsPage first = RowsPage.upTo(2, ROWS, 7);

        assertThat(first.rows()).extracting(FigureRow::id).containsExactly("1", "2");
        assertThat(first.total()).isEqualTo(7);
        assertThat(LastRow.of(first.next())).isEqualTo(new LastRow(LocalDate.of(2020, 2, 3), "2"));
        assertThat(LastRow.of(first.next()).serial()).isEqualTo(2);
    }

    @Test
    void endsWhereNoRowIsLeft() {
        assertThat(RowsPage.upTo(3, ROWS, 3).next()).isNull();
        assertThat(RowsPage.upTo(3, List.of(), 0).next()).isNull();
    }

    @Test
    void beginsBeforeEveryRow() {
        LastRow none = LastRow.of(null);

        assertThat(none.day()).isBefore(LocalDate.of(1900, 1, 1));
        assertThat(none.id()).isEmpty();
        assertThat(none.uuid()).isEqualTo(new UUID(0, 0));
        assertThat(none.serial()).isZero();
    }

    @Test
    void refusesACursorThatNoPageGave() {
        assertThatThrownBy(() -> LastRow.of("no cursor")).isInstanceOf(BadInputException.class);
        assertThatThrownBy(() -> LastRow.of(Cursor.encode("yesterday", "1"))).isInstanceOf(BadInputException.class);
        LastRow last = LastRow.of(Cursor.encode("2020-02-03", "x"));
        assertThatThrownBy(last::uuid).isInstanceOf(BadInputException.class);
        assertThatThrownBy(last::serial).isInstanceOf(BadInputException.class);
    }
}
