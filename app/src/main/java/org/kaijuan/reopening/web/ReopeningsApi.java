package org.kaijuan.reopening.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.continuity.OrderId;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.reopening.ChecklistId;
import org.kaijuan.reopening.ChecklistState;
import org.kaijuan.reopening.ConsentKind;
import org.kaijuan.reopening.Consents;
import org.kaijuan.reopening.ReopeningBoard;
import org.kaijuan.reopening.ReopeningPermissions;
import org.kaijuan.reopening.Reopenings;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Answers;
import org.kaijuan.web.BadInputException;
import org.kaijuan.web.Listing;
import org.kaijuan.web.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The way back for integrators: begin a checklist, consent, have the order drafted, which {@code /orders} applies. */
@RestController
@RequestMapping("/api/v1/reopenings")
class ReopeningsApi {

    private static final int MOST_ROWS = 200;

    private final Reopenings reopenings;
    private final Consents consents;
    private final ReopeningBoard board;
    private final Libraries libraries;
    private final Words words;

    ReopeningsApi(Reopenings reopenings, Consents consents, ReopeningBoard board, Libraries libraries, Words words) {
        this.reopenings = reopenings;
        this.consents = consents;
        this.board = board;
        this.libraries = libraries;
        this.words = words;
    }

    /** @param mode {@code half-open} or {@code open} */
    record Begun(@Nullable String library, String mode, LocalDate plannedOn) {}

    record Consented(String words) {}

    /** @param reason what readers are told */
    record Ordered(String title, String reason) {}

    record Drafted(String order) {}

    /** @param state {@code open}, {@code done}, {@code dropped} or absent */
    @GetMapping
    @Allow(ReopeningPermissions.READ)
    Listing<ReopeningJson.Row> list(
            Actor actor,
            @RequestParam(required = false) @Nullable String library,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return reopenings
                .list(
                        actor,
                        library == null ? null : library(library),
                        state == null ? null : constant(ChecklistState.class, state),
                        cursor,
                        Math.clamp(limit, 1, MOST_ROWS))
                .map(ReopeningJson.Row::of);
    }

    /** Where each library stands and what is in its way. */
    @GetMapping("/board")
    @Allow(ReopeningPermissions.READ)
    Listing<ReopeningJson.Line> board(Actor actor, Locale language) {
        return Listing.whole(board.lines(actor).stream()
                .map(line -> ReopeningJson.Line.of(line, text -> words.of(language, text)))
                .toList());
    }

    @PostMapping
    @Allow(ReopeningPermissions.EDIT)
    ResponseEntity<ReopeningJson.Whole> begin(Actor actor, Locale language, @RequestBody Begun begun) {
        if (begun.mode() == null || begun.plannedOn() == null) {
            throw BadInputException.of("reopening.api-incomplete");
        }
        Outcome<ChecklistId> id =
                reopenings.begin(actor, library(actor, begun.library()), begun.mode(), begun.plannedOn());
        return Answers.created(
                id.map(made -> json(actor, made, language)),
                made -> "/api/v1/reopenings/" + made.checklist().id());
    }

    @GetMapping("/{id}")
    @Allow(ReopeningPermissions.READ)
    ReopeningJson.Whole get(Actor actor, Locale language, @PathVariable UUID id) {
        return json(actor, new ChecklistId(id), language);
    }

    /** Another day or mode; both consents fall. */
    @PostMapping("/{id}/plan")
    @Allow(ReopeningPermissions.EDIT)
    ResponseEntity<ReopeningJson.Whole> replan(
            Actor actor, Locale language, @PathVariable UUID id, @RequestBody Begun planned) {
        if (planned.mode() == null || planned.plannedOn() == null) {
            throw BadInputException.of("reopening.api-incomplete");
        }
        return changed(
                actor, language, reopenings.replan(actor, new ChecklistId(id), planned.mode(), planned.plannedOn()));
    }

    /** @param kind {@code control} or {@code school} */
    @PostMapping("/{id}/consents/{kind}")
    @Allow(ReopeningPermissions.READ)
    ResponseEntity<ReopeningJson.Whole> consent(
            Actor actor,
            Locale language,
            @PathVariable UUID id,
            @PathVariable String kind,
            @RequestBody Consented consented) {
        String said = Optional.ofNullable(consented.words()).orElse("");
        return changed(
                actor, language, consents.give(actor, new ChecklistId(id), constant(ConsentKind.class, kind), said));
    }

    @PostMapping("/{id}/consents/{kind}/removal")
    @Allow(ReopeningPermissions.READ)
    ReopeningJson.Whole takeBack(Actor actor, Locale language, @PathVariable UUID id, @PathVariable String kind) {
        consents.takeBack(actor, new ChecklistId(id), constant(ConsentKind.class, kind));
        return json(actor, new ChecklistId(id), language);
    }

    /** Drafts the order that opens the library; it is previewed and applied under {@code /orders}. */
    @PostMapping("/{id}/order")
    @Allow(ReopeningPermissions.EDIT)
    ResponseEntity<Drafted> order(Actor actor, @PathVariable UUID id, @RequestBody Ordered ordered) {
        if (ordered.title() == null || ordered.reason() == null) {
            throw BadInputException.of("reopening.api-incomplete");
        }
        Outcome<OrderId> drafted = reopenings.draftOrder(actor, new ChecklistId(id), ordered.title(), ordered.reason());
        return Answers.created(
                drafted.map(order -> new Drafted(order.toString())), made -> "/api/v1/orders/" + made.order());
    }

    @PostMapping("/{id}/removal")
    @Allow(ReopeningPermissions.EDIT)
    ResponseEntity<ReopeningJson.Whole> drop(Actor actor, Locale language, @PathVariable UUID id) {
        return changed(actor, language, reopenings.drop(actor, new ChecklistId(id)));
    }

    private ResponseEntity<ReopeningJson.Whole> changed(Actor actor, Locale language, Outcome<ChecklistId> outcome) {
        return Answers.of(outcome.map(id -> json(actor, id, language)));
    }

    private ReopeningJson.Whole json(Actor actor, ChecklistId id, Locale language) {
        return ReopeningJson.Whole.of(reopenings.get(actor, id), text -> words.of(language, text));
    }

    private LibraryId library(Actor actor, @Nullable String code) {
        LibraryId own = actor.library();
        if (code == null && own == null) {
            throw BadInputException.of("reopening.api-incomplete");
        }
        return code == null && own != null ? own : library(String.valueOf(code));
    }

    private LibraryId library(String code) {
        return libraries.find(code).map(LibraryView::id).orElseThrow(() -> new NotFoundException("library " + code));
    }

    static <E extends Enum<E>> E constant(Class<E> type, String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> ReopeningJson.code(each).equals(code))
                .findFirst()
                .orElseThrow(() -> BadInputException.of("reopening.api-unknown"));
    }
}
