package org.kaijuan.opening;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.LibraryId;

/**
 * An order about services of one library.
 *
 * @param service its key; absent when the order is about all services
 * @param from first day, in the zone of the library
 * @param to last day; absent for "until further notice"
 * @param order who ordered it, as a document number or in words
 * @param reason what readers are told
 */
public record StateChange(
        LibraryId library,
        @Nullable String service,
        boolean open,
        LocalDate from,
        @Nullable LocalDate to,
        String order,
        String reason) {

    boolean concerns(String key) {
        return service == null || service.equals(key);
    }
}
