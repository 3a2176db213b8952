package org.kaijuan.continuity;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Refusal;

/**
 * Something that must be in order before a closed library opens services in the building again; a bean of the module that
 * knows (OPN-02, OPN-14, OPN-29). Asked when an order that would open one is previewed, and again when it is applied.
 */
public interface ReopeningGate {

    /**
     * Why the library cannot open yet.
     *
     * @param mode key of the mode that the order sets; {@code half-open} for an order that opens single services
     * @param day first day on which it would be open
     */
    Optional<Refusal> refusal(LibraryId library, String mode, LocalDate day);

    /**
     * The same for many libraries, in a few queries where the module can.
     *
     * @param openings each with the first day on which it would be open
     */
    default Stream<Refusal> refusals(Map<LibraryId, LocalDate> openings, String mode) {
        return openings.entrySet().stream().flatMap(each -> refusal(each.getKey(), mode, each.getValue()).stream());
    }
}
