package org.kaijuan.delivery;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kaijuan.files.FileId;

/**
 * A paper that was delivered elsewhere, as a supplier or a platform reports it.
 *
 * @param authors may be empty
 * @param year may be empty
 * @param deliveredOn in the library's zone
 * @param number the supplier's own number for it; the same number is the same delivery
 * @param file the paper itself, if it is kept here
 */
public record DeliveryRow(
        DocumentType type,
        String title,
        String authors,
        String year,
        LocalDate deliveredOn,
        @Nullable String number,
        @Nullable FileId file) {}
