package org.kaijuan.identity.intake;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.Text;

/**
 * A row of a spreadsheet of people as it was read; blank cells are null.
 *
 * @param position in the file, as a person counts
 * @param refusal what is wrong with the row by itself; null if nothing is
 */
record PersonLine(
        long position,
        @Nullable String name,
        @Nullable String cardNumber,
        @Nullable String username,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String category,
        @Nullable String department,
        @Nullable String language,
        @Nullable Text refusal) {

    Optional<Text> refused() {
        return Optional.ofNullable(refusal);
    }
}
