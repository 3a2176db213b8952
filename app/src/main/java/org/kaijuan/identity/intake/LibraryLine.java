package org.kaijuan.identity.intake;

import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.Text;

/**
 * A row of a spreadsheet of libraries, and what happens to it.
 *
 * @param kind of the school, as a constant's name
 * @param reason why it is refused; null if it is not
 * @param oldSchool what an update puts something else in the place of
 */
public record LibraryLine(
        long position,
        @Nullable String code,
        @Nullable String school,
        @Nullable String kind,
        @Nullable String city,
        RowView.Action action,
        @Nullable Text reason,
        @Nullable String oldSchool,
        @Nullable String oldKind) {}
