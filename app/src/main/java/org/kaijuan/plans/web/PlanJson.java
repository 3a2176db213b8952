package org.kaijuan.plans.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaijuan.plans.ActivationView;
import org.kaijuan.plans.LoadForecast;
import org.kaijuan.plans.PlanContent;
import org.kaijuan.plans.PlanView;
import org.kaijuan.plans.StepView;

/** Plans as the API gives them. */
final class PlanJson {

    private PlanJson() {}

    /**
     * @param library whose plan it is; absent for that of an office above libraries
     * @param unit whose work it governs
     * @param state as in messages: draft, approved, changing, retired
     */
    record Plan(
            String id,
            @Nullable String library,
            String unit,
            String kind,
            String title,
            String state,
            int edition,
            @Nullable Instant approvedAt,
            String group,
            @Nullable String template) {

        static Plan of(PlanView plan) {
            return new Plan(
                    plan.id().toString(),
                    plan.library() == null ? null : plan.library().id().code(),
                    plan.scope().id().code(),
                    plan.kind().code(),
                    plan.title(),
                    plan.state(),
                    plan.approved(),
                    plan.approvedAt(),
                    plan.groupName(),
                    plan.template() == null ? null : plan.template().toString());
        }
    }

    /** @param content of the text in force, or else of the latest */
    record Whole(Plan plan, PlanContent content) {}

    /**
     * @param to last day, inclusive
     * @param people post → id of the person who does its steps
     */
    record Begun(
            String reason,
            @Nullable String number,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable Map<String, String> people) {}

    /** @param order its draft or applied order, under {@code /api/v1/orders} */
    record Activation(
            String id,
            String plan,
            int edition,
            Instant startedAt,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String order,
            boolean drill,
            @Nullable Instant endedAt,
            List<Done> steps) {

        static Activation of(ActivationView activation) {
            return new Activation(
                    activation.id().toString(),
                    activation.plan().toString(),
                    activation.edition(),
                    activation.startedAt(),
                    activation.from(),
                    activation.to(),
                    activation.order() == null ? null : activation.order().toString(),
                    activation.drill(),
                    activation.endedAt(),
                    activation.steps().stream().map(Done::of).toList());
        }
    }

    /** @param fine of an answered check: whether all is well */
    record Done(
            String key,
            String type,
            String title,
            String post,
            Instant due,
            @Nullable String task,
            @Nullable Instant doneAt,
            @Nullable Boolean fine,
            @Nullable String answer) {

        static Done of(StepView step) {
            return new Done(
                    step.step().key(),
                    step.step().type(),
                    step.step().title(),
                    step.step().post(),
                    step.due(),
                    step.task() == null ? null : step.task().toString(),
                    step.doneAt(),
                    step.fine(),
                    step.answer());
        }
    }

    /** @param fine of a check; absent for other steps */
    record Settled(@Nullable Boolean fine, @Nullable String note) {}

    /** What a service may expect. */
    record Forecast(String service, double usual, double expected, List<LoadForecast.Day> days) {

        static Forecast of(LoadForecast forecast) {
            return new Forecast(forecast.service(), forecast.usual(), forecast.expected(), forecast.days());
        }
    }
}
