package org.kaijuan.continuity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaijuan.kernel.Refusal;
import org.springframework.stereotype.Component;

/** What every order and every revision must have. */
@Component
class OrderChecks {

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_REASON = 1000;
    private static final int MOST_STEPS = 40;

    private final Actions actions;
    private final Modes modes;

    OrderChecks(Actions actions, Modes modes) {
        this.actions = actions;
        this.modes = modes;
    }

    Optional<Refusal> refusal(NewOrder order) {
        LocalDate to = order.to();
        return Stream.of(
                        problem(isMissing(order.title(), LONGEST_LINE), "continuity.title-missing"),
                        problem(order.number().length() > LONGEST_LINE, "continuity.number-too-long"),
                        problem(order.issuer().length() > LONGEST_LINE, "continuity.issuer-too-long"),
                        problem(isMissing(order.reason(), LONGEST_REASON), "continuity.reason-missing"),
                        problem(to != null && to.isBefore(order.from()), "continuity.ends-too-early"),
                        problem(order.mode() != null && !modes.has(order.mode()), "continuity.unknown-mode"),
                        problem(order.steps().size() > MOST_STEPS, "continuity.too-many-steps"),
                        actions.refusal(order.steps()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Whether an order can become so; days that are over are not touched. */
    Optional<Refusal> refusal(OrderView order, Revision revision, LocalDate today) {
        LocalDate to = revision.to();
        boolean begun = !order.from().isAfter(today);
        return Stream.of(
                        problem(isMissing(revision.why(), LONGEST_REASON), "continuity.why-missing"),
                        problem(begun && !revision.from().equals(order.from()), "continuity.already-begun"),
                        problem(!begun && revision.from().isBefore(today), "continuity.begins-in-the-past"),
                        problem(to != null && to.isBefore(revision.from()), "continuity.ends-too-early"),
                        problem(to != null && to.isBefore(today.minusDays(1)), "continuity.ends-in-the-past"),
                        problem(!sameActions(order.steps(), revision.steps()), "continuity.other-steps"),
                        actions.refusal(revision.steps()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static boolean sameActions(List<ActionStep> before, List<ActionStep> after) {
        return after.isEmpty()
                || before.stream()
                        .map(ActionStep::action)
                        .toList()
                        .equals(after.stream().map(ActionStep::action).toList());
    }

    private static Optional<Refusal> problem(boolean is, String code) {
        return is ? Optional.of(Refusal.of(code)) : Optional.empty();
    }

    private static boolean isMissing(String text, int longest) {
        return text.isBlank() || text.length() > longest;
    }
}
