package org.kaijuan.plans.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Period;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.plans.ActivationId;
import org.kaijuan.plans.Activations;
import org.kaijuan.plans.Demands;
import org.kaijuan.plans.NewActivation;
import org.kaijuan.plans.PlanFilter;
import org.kaijuan.plans.PlanId;
import org.kaijuan.plans.PlanKind;
import org.kaijuan.plans.PlanView;
import org.kaijuan.plans.Plans;
import org.kaijuan.plans.PlansAccess;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Answers;
import org.kaijuan.web.BadInputException;
import org.kaijuan.web.Listing;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Plans, their carrying out and the expected demand for programs. */
@RestController
@RequestMapping("/api/v1")
class PlansApi {

    private static final long LONGEST_FORECAST = 366;
    private static final int MOST_ROWS = 1000;

    private final Plans plans;
    private final Activations activations;
    private final Demands demands;
    private final Libraries libraries;

    PlansApi(Plans plans, Activations activations, Demands demands, Libraries libraries) {
        this.plans = plans;
        this.activations = activations;
        this.demands = demands;
        this.libraries = libraries;
    }

    @GetMapping("/plans")
    @Allow(PlansAccess.READ)
    Listing<PlanJson.Plan> list(
            Actor actor,
            @RequestParam(required = false) @Nullable String library,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "200") int limit) {
        if (state != null && !PlanView.STATES.contains(state)) {
            throw BadInputException.of("web.bad-parameter", "state");
        }
        PlanFilter filter =
                new PlanFilter(library == null ? null : library(library).code(), kind(kind), state);
        return plans.page(actor, filter, cursor, Math.clamp(limit, 1, MOST_ROWS))
                .map(PlanJson.Plan::of);
    }

    @GetMapping("/plans/{id}")
    @Allow(PlansAccess.READ)
    PlanJson.Whole get(Actor actor, @PathVariable String id) {
        PlanView plan = plans.get(actor, PlanId.of(id));
        int edition = Math.max(1, plan.approved() > 0 ? plan.approved() : plan.open());
        return new PlanJson.Whole(
                PlanJson.Plan.of(plan), plans.edition(actor, plan.id(), edition).content());
    }

    @GetMapping("/plans/{id}/activations")
    @Allow(PlansAccess.READ)
    Listing<PlanJson.Activation> activations(Actor actor, @PathVariable String id) {
        return Listing.whole(activations.of(actor, PlanId.of(id)).stream()
                .map(PlanJson.Activation::of)
                .toList());
    }

    /** Begins to carry the plan out; its order is a draft, to be previewed and applied under {@code /orders}. */
    @PostMapping("/plans/{id}/activations")
    @Allow(value = PlansAccess.ACTIVATE, or = PlansAccess.CALL)
    ResponseEntity<PlanJson.Activation> begin(Actor actor, @PathVariable String id, @RequestBody PlanJson.Begun begun) {
        if (begun.from() == null) {
            throw BadInputException.of("plans.api-from");
        }
        Map<String, PersonId> people = new HashMap<>();
        if (begun.people() != null) {
            begun.people().forEach((post, person) -> people.put(post, PersonId.of(person)));
        }
        NewActivation wish = new NewActivation(
                begun.reason() == null ? "" : begun.reason(),
                begun.number() == null ? "" : begun.number(),
                begun.from(),
                begun.to(),
                people,
                false);
        return Answers.created(
                activations.begin(actor, PlanId.of(id), wish).map(made -> json(actor, made)),
                made -> "/api/v1/plan-activations/" + made.id());
    }

    @GetMapping("/plan-activations/{id}")
    @Allow(PlansAccess.READ)
    PlanJson.Activation activation(Actor actor, @PathVariable String id) {
        return json(actor, ActivationId.of(id));
    }

    /** Says that a step is done, or answers a check. */
    @PostMapping("/plan-activations/{id}/steps/{key}")
    @Allow(value = PlansAccess.STEP, or = PlansAccess.OFFICE_WRITE)
    ResponseEntity<PlanJson.Activation> settle(
            Actor actor, @PathVariable String id, @PathVariable String key, @RequestBody PlanJson.Settled settled) {
        String note = settled.note() == null ? "" : settled.note();
        Boolean fine = settled.fine();
        Outcome<ActivationId> outcome = fine == null
                ? activations.done(actor, ActivationId.of(id), key, note)
                : activations.answer(actor, ActivationId.of(id), key, fine, note);
        return Answers.of(outcome.map(done -> json(actor, done)));
    }

    /** What the services of a library may expect, day by day. */
    @GetMapping("/demand")
    @Allow(PlansAccess.READ)
    Listing<PlanJson.Forecast> demand(
            Actor actor,
            @RequestParam String library,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to) {
        if (to.isBefore(from) || from.plusDays(LONGEST_FORECAST).isBefore(to)) {
            throw BadInputException.of("plans.api-period");
        }
        return Listing.whole(demands.forecast(actor, library(library), new Period(from, to)).stream()
                .map(PlanJson.Forecast::of)
                .toList());
    }

    private PlanJson.Activation json(Actor actor, ActivationId id) {
        return PlanJson.Activation.of(activations.get(actor, id));
    }

    private LibraryId library(String code) {
        return libraries.find(code).map(LibraryView::id).orElseThrow(() -> new NotFoundException("library " + code));
    }

    private static @Nullable PlanKind kind(@Nullable String code) {
        return code == null
                ? null
                : Arrays.stream(PlanKind.values())
                        .filter(kind -> kind.code().equals(code))
                        .findFirst()
                        .orElseThrow(() -> BadInputException.of("web.bad-parameter", "kind"));
    }
}
