package org.kaijuan.figures;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.web.BadInputException;
import org.kaijuan.web.Cursor;

/**
 * The last row of the page before, in the order of day and id: a page begins with the row after it.
 *
 * @param id of the row; empty before the first page
 */
public record LastRow(LocalDate day, String id) {

    private static final LastRow NONE = new LastRow(LocalDate.of(1, 1, 1), "");

    /**
     * The row that a cursor of {@link RowsPage#upTo} names.
     *
     * @param cursor absent for the first page, whose rows all come after the row that is given then
     * @throws BadInputException if it is not such a cursor
     */
    public static LastRow of(@Nullable String cursor) {
        if (cursor == null) {
            return NONE;
        }
        List<String> parts = Cursor.decode(cursor, 2);
        try {
            return new LastRow(LocalDate.parse(parts.get(0)), parts.get(1));
        } catch (DateTimeException noDay) {
            throw BadInputException.of("web.bad-cursor");
        }
    }

    /** The id of rows that go by UUIDs; before the first page the least of them. */
    public UUID uuid() {
        try {
            return id.isEmpty() ? new UUID(0, 0) : UUID.fromString(id);
        } catch (IllegalArgumentException notAnId) {
            throw BadInputException.of("web.bad-cursor");
        }
    }

    /** The id of rows that are numbered from 1; before the first page 0. */
    public long serial() {
        try {
            return id.isEmpty() ? 0 : Long.parseLong(id);
        } catch (NumberFormatException notANumber) {
            throw BadInputException.of("web.bad-cursor");
        }
    }
}
