package org.kaijuan.continuity.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kaijuan.continuity.ActionStep;
import org.kaijuan.continuity.OrderView;
import org.kaijuan.kernel.Text;

/** An order as the API gives it. */
record OrderJson(
        String id,
        String unit,
        String title,
        String number,
        String issuer,
        String reason,
        @Nullable String mode,
        LocalDate from,

        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable LocalDate to,

        List<Step> steps,
        String state,
        int version,
        int edition,
        List<String> libraries,
        Instant draftedAt,
        String draftedBy,
        @Nullable Instant appliedAt,
        @Nullable String appliedBy,
        @Nullable String job,
        @Nullable String trouble) {

    record Step(String action, Map<String, String> parameters) {

        static Step of(ActionStep step) {
            return new Step(step.action(), step.parameters());
        }
    }

    static OrderJson of(OrderView order, Function<Text, String> words) {
        return new OrderJson(
                order.id().toString(),
                order.unit().code(),
                order.title(),
                order.number(),
                order.issuer(),
                order.reason(),
                order.mode(),
                order.from(),
                order.to(),
                order.steps().stream().map(Step::of).toList(),
                order.state().code(),
                order.version(),
                order.edition().number(),
                List.of(order.libraries().codes()),
                order.draftedAt(),
                order.draftedBy(),
                order.appliedAt(),
                order.appliedBy(),
                order.job() == null ? null : order.job().toString(),
                order.trouble() == null ? null : words.apply(order.trouble()));
    }
}
