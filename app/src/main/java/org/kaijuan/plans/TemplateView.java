package org.kaijuan.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.LibraryId;

/**
 * A plan that a province proposes to its libraries.
 *
 * @param unit who proposes it
 * @param note what the province has to say about it
 * @param deadline the end of {@code lastDay}
 * @param asked the libraries that are to answer, in the order of the register; empty while it is a draft
 */
public record TemplateView(
        TemplateId id,
        UnitId unit,
        PlanKind kind,
        String title,
        String issuer,
        String note,
        PlanContent content,
        LocalDate lastDay,
        Instant deadline,
        TemplateState state,
        @Nullable Instant publishedAt,
        List<LibraryId> asked,
        int version) {

    public TemplateView {
        asked = List.copyOf(asked);
    }

    public boolean isPublished() {
        return state == TemplateState.PUBLISHED;
    }
}
