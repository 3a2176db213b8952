package org.kaijuan.continuity.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kaijuan.continuity.ActionStep;
import org.kaijuan.continuity.ContinuityPermissions;
import org.kaijuan.continuity.NewOrder;
import org.kaijuan.continuity.OrderFilter;
import org.kaijuan.continuity.OrderId;
import org.kaijuan.continuity.OrderState;
import org.kaijuan.continuity.OrderView;
import org.kaijuan.continuity.Orders;
import org.kaijuan.continuity.Revision;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.identity.UnitId;
import org.kaijuan.identity.UnitView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Text;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Answers;
import org.kaijuan.web.BadInputException;
import org.kaijuan.web.Listing;
import org.kaijuan.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Orders for integrators (contract §4): draft, preview, application, revision, undo. What is carried out by a job answers 202;
 * the order's {@code state} says how far it is.
 */
@RestController
@RequestMapping("/api/v1/orders")
class OrdersApi {

    private static final int MOST_ROWS = 200;

    private final Orders orders;
    private final Libraries libraries;
    private final Words words;

    OrdersApi(Orders orders, Libraries libraries, Words words) {
        this.orders = orders;
        this.libraries = libraries;
        this.words = words;
    }

    /**
     * @param unit code of a library, city, county or the province; the caller's library if absent
     * @param mode {@code closed}, {@code half-open}, {@code open} or absent
     */
    record Drafted(
            @Nullable String unit,
            String title,
            @Nullable String number,
            @Nullable String issuer,
            LocalDate from,
            @Nullable LocalDate to,
            String reason,
            @Nullable String mode,
            @Nullable List<Step> steps) {}

    record Step(String action, @Nullable Map<String, String> parameters) {}

    /** @param hash of the preview that was seen; absent for the last that anybody saw */
    record Application(@Nullable String hash) {}

    /**
     * @param from absent to leave it
     * @param untilFurtherNotice to take the last day away; an absent {@code to} otherwise leaves it
     * @param version of the order that was read; absent to revise whatever it is
     */
    record Revised(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Boolean untilFurtherNotice,
            @Nullable List<Step> steps,
            String why,
            @Nullable Integer version) {}

    record Undone(String why) {}

    /** What an order can do. */
    @GetMapping("/actions")
    @Allow(ContinuityPermissions.READ)
    Listing<ActionJson> actions(Locale language) {
        return Listing.whole(orders.actions().stream()
                .map(action -> ActionJson.of(action, in(language)))
                .toList());
    }

    @GetMapping
    @Allow(ContinuityPermissions.READ)
    Listing<OrderJson> list(
            Actor actor,
            Locale language,
            @RequestParam(required = false) @Nullable String library,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        OrderFilter filter = new OrderFilter(library == null ? null : library(library), state(state));
        return orders.list(actor, filter, cursor, Math.clamp(limit, 1, MOST_ROWS))
                .map(order -> OrderJson.of(order, in(language)));
    }

    @PostMapping
    @Allow(ContinuityPermissions.DRAFT)
    ResponseEntity<OrderJson> draft(Actor actor, Locale language, @RequestBody Drafted drafted) {
        Outcome<OrderId> outcome = orders.draft(actor, order(actor, drafted));
        return Answers.created(
                outcome.map(id -> OrderJson.of(orders.get(actor, id), in(language))),
                made -> "/api/v1/orders/" + made.id());
    }

    @GetMapping("/{id}")
    @Allow(ContinuityPermissions.READ)
    OrderJson get(Actor actor, Locale language, @PathVariable String id) {
        return OrderJson.of(orders.get(actor, OrderId.of(id)), in(language));
    }

    @PostMapping("/{id}/preview")
    @Allow(ContinuityPermissions.DRAFT)
    PreviewJson preview(Actor actor, Locale language, @PathVariable String id) {
        return PreviewJson.of(orders.preview(actor, OrderId.of(id)), in(language));
    }

    @PostMapping("/{id}/application")
    @Allow(ContinuityPermissions.GIVE)
    ResponseEntity<OrderJson> apply(
            Actor actor,
            Locale language,
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Application body) {
        return accepted(orders.apply(actor, OrderId.of(id), body == null ? null : body.hash()), language);
    }

    @PostMapping("/{id}/revision")
    @Allow(ContinuityPermissions.GIVE)
    ResponseEntity<OrderJson> revise(
            Actor actor, Locale language, @PathVariable String id, @RequestBody Revised revised) {
        OrderView order = orders.get(actor, OrderId.of(id));
        return accepted(orders.revise(actor, order.id(), revision(order, revised)), language);
    }

    @PostMapping("/{id}/undo")
    @Allow(ContinuityPermissions.GIVE)
    ResponseEntity<OrderJson> undo(Actor actor, Locale language, @PathVariable String id, @RequestBody Undone undone) {
        return accepted(
                orders.undo(
                        actor, OrderId.of(id), Optional.ofNullable(undone.why()).orElse("")),
                language);
    }

    /** Goes on with an order that stopped in the middle. */
    @PostMapping("/{id}/resumption")
    @Allow(ContinuityPermissions.GIVE)
    ResponseEntity<OrderJson> resume(Actor actor, Locale language, @PathVariable String id) {
        return accepted(orders.resume(actor, OrderId.of(id)), language);
    }

    private ResponseEntity<OrderJson> accepted(Outcome<OrderView> outcome, Locale language) {
        return ResponseEntity.status(HttpStatus.ACCEPTED).body(OrderJson.of(outcome.orThrow(), in(language)));
    }

    private NewOrder order(Actor actor, Drafted drafted) {
        if (drafted.title() == null || drafted.from() == null || drafted.reason() == null) {
            throw BadInputException.of("continuity.api-incomplete");
        }
        return new NewOrder(
                unit(actor, drafted.unit()),
                drafted.title(),
                Optional.ofNullable(drafted.number()).orElse(""),
                Optional.ofNullable(drafted.issuer()).orElse(""),
                drafted.from(),
                drafted.to(),
                drafted.reason(),
                steps(drafted.steps()),
                drafted.mode());
    }

    private static Revision revision(OrderView order, Revised revised) {
        boolean open = Boolean.TRUE.equals(revised.untilFurtherNotice());
        LocalDate to = revised.to() == null && !open ? order.to() : revised.to();
        return new Revision(
                Optional.ofNullable(revised.version()).orElse(0),
                Optional.ofNullable(revised.from()).orElse(order.from()),
                to,
                steps(revised.steps()),
                Optional.ofNullable(revised.why()).orElse(""));
    }

    private static List<ActionStep> steps(@Nullable List<Step> steps) {
        return Optional.ofNullable(steps).orElse(List.of()).stream()
                .filter(Objects::nonNull)
                .map(step -> new ActionStep(
                        Optional.ofNullable(step.action()).orElse(""),
                        Optional.ofNullable(step.parameters()).orElse(Map.of())))
                .toList();
    }

    private UnitId unit(Actor actor, @Nullable String code) {
        if (code == null) {
            return Optional.ofNullable(actor.library())
                    .map(UnitId::of)
                    .orElseThrow(() -> BadInputException.of("continuity.api-incomplete"));
        }
        return libraries.findUnit(code).map(UnitView::id).orElseThrow(() -> new NotFoundException("unit " + code));
    }

    private LibraryId library(String code) {
        return libraries.find(code).map(LibraryView::id).orElseThrow(() -> new NotFoundException("library " + code));
    }

    private static @Nullable OrderState state(@Nullable String code) {
        try {
            return code == null ? null : OrderState.valueOf(code.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw BadInputException.of("continuity.api-state");
        }
    }

    private Function<Text, String> in(Locale language) {
        return text -> words.of(language, text);
    }
}
