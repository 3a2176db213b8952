package org.kaijuan.plans;

import java.util.List;
import java.util.stream.Collectors;
import org.kaijuan.coordination.CoordinationAccess;
import org.kaijuan.coordination.Finding;
import org.kaijuan.coordination.ReviewId;
import org.kaijuan.coordination.Reviews;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was learnt becomes the next text of a plan: findings of concluded after-action reviews (OPN-30). */
@Service
public class Lessons {

    private static final int LONGEST_WHY = 1000;

    private final Plans plans;
    private final Reviews reviews;

    Lessons(Plans plans, Reviews reviews) {
        this.plans = plans;
        this.reviews = reviews;
    }

    /** Findings of the plan's library that no plan has taken up yet; none for who may not see reviews, or of an office. */
    public List<Finding> waiting(Actor actor, PlanView plan) {
        LibraryId library = plan.libraryId();
        return library != null && actor.may(CoordinationAccess.INCIDENT_READ, library)
                ? reviews.waiting(library)
                : List.of();
    }

    /**
     * Begins the next text of a plan because of findings, and marks these as taken up there. {@code plans.no-findings} if none
     * of them waits any more.
     *
     * @param chosen ids of findings, as in forms
     */
    @Transactional
    public Outcome<EditionView> takeUp(Actor actor, PlanId id, List<String> chosen) {
        PlanView plan = plans.get(actor, id);
        List<Finding> findings = waiting(actor, plan).stream()
                .filter(finding -> chosen.contains(finding.id().toString()))
                .toList();
        if (findings.isEmpty()) {
            return Outcome.refused("plans.no-findings");
        }
        ReviewId review = findings.getFirst().review();
        return plans.nextEdition(actor, id, why(findings), review.value()).map(edition -> {
            String name = plan.title() + " v" + edition.number();
            String page = "/plans/" + id + "/editions/" + edition.number();
            findings.forEach(
                    finding -> reviews.fed(actor, finding.id(), name, page).orThrow());
            return edition;
        });
    }

    private static String why(List<Finding> findings) {
        String why = findings.stream()
                .map(finding ->
                        finding.proposal().isBlank() ? finding.text() : finding.text() + " → " + finding.proposal())
                .collect(Collectors.joining("\n"));
        return why.length() <= LONGEST_WHY ? why : why.substring(0, LONGEST_WHY - 1) + "…";
    }
}
