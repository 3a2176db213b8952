package org.kaijuan.plans.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kaijuan.plans.Adoption;
import org.kaijuan.plans.AdoptionLine;
import org.kaijuan.plans.CallLine;
import org.kaijuan.plans.PlanContent;
import org.kaijuan.plans.TemplateView;

/**
 * A template as integrators see it.
 *
 * @param unit code of the unit that proposes it
 * @param lastDay until when libraries are to answer, inclusive
 * @param asked how many libraries are to answer
 * @param content sections, posts and steps; with a single template only
 * @param version to be sent back with changes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TemplateJson(
        String id,
        String unit,
        String kind,
        String title,
        String issuer,
        String note,
        LocalDate lastDay,
        String state,
        @Nullable Instant publishedAt,
        int asked,
        @Nullable PlanContent content,
        int version) {

    /**
     * A library on the template's board.
     *
     * @param standing {@code missing}, {@code adopted}, {@code adapted} or {@code declined}
     * @param changed how many sections, posts and steps differ by now
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answered(
            String library,
            String standing,
            @Nullable Instant at,
            boolean late,
            int changed,
            String reason,
            @Nullable String plan) {

        static Answered of(AdoptionLine line) {
            return new Answered(
                    line.library().id().code(),
                    line.standing(),
                    line.answeredAt(),
                    line.late(),
                    line.changed(),
                    line.reason(),
                    line.plan() == null ? null : line.plan().id().toString());
        }
    }

    /** What one library has answered. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OwnAnswer(
            String library,
            String answer,
            Instant at,
            String reason,
            @Nullable String plan) {

        static OwnAnswer of(String library, Adoption adoption) {
            return new OwnAnswer(
                    library,
                    adoption.answer().code(),
                    adoption.at(),
                    adoption.reason(),
                    adoption.plan() == null ? null : adoption.plan().toString());
        }
    }

    /**
     * A library when the plan is carried out in the province.
     *
     * @param standing {@code ready}, {@code running}, {@code not-approved} or {@code no-plan}
     * @param activation what is being carried out there, under {@code /api/v1/plan-activations}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Called(
            String library,
            String standing,
            @Nullable String plan,
            @Nullable String activation) {

        static Called of(CallLine line) {
            return new Called(
                    line.library().id().code(),
                    line.standing().code(),
                    line.plan() == null ? null : line.plan().id().toString(),
                    line.running() == null ? null : line.running().toString());
        }
    }

    static TemplateJson of(TemplateView template) {
        return of(template, null);
    }

    static TemplateJson whole(TemplateView template) {
        return of(template, template.content());
    }

    private static TemplateJson of(TemplateView template, @Nullable PlanContent content) {
        return new TemplateJson(
                template.id().toString(),
                template.unit().code(),
                template.kind().code(),
                template.title(),
                template.issuer(),
                template.note(),
                template.lastDay(),
                template.state().code(),
                template.publishedAt(),
                template.asked().size(),
                content,
                template.version());
    }
}
