package org.kaijuan.reopening.web;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.reopening.ChecklistId;
import org.kaijuan.reopening.ChecklistItems;
import org.kaijuan.reopening.Fate;
import org.kaijuan.reopening.ItemId;
import org.kaijuan.reopening.ReopeningPermissions;
import org.kaijuan.reopening.Reopenings;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Answers;
import org.kaijuan.web.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The lines of a checklist for integrators; each answer is the whole list. */
@RestController("reopeningItemsApi")
@RequestMapping("/api/v1/reopenings/{id}/items")
class ItemsApi {

    private final ChecklistItems items;
    private final Reopenings reopenings;
    private final Words words;

    ItemsApi(ChecklistItems items, Reopenings reopenings, Words words) {
        this.items = items;
        this.reopenings = reopenings;
        this.words = words;
    }

    /** @param owner id of a person */
    record Added(
            String words, @Nullable String owner, @Nullable Integer days) {}

    /** @param fate {@code back}, or {@code stays} with a reason */
    record Decided(String fate, @Nullable String reason) {}

    record Assigned(@Nullable String owner, @Nullable Integer days) {}

    @PostMapping
    @Allow(ReopeningPermissions.EDIT)
    ResponseEntity<ReopeningJson.Whole> add(
            Actor actor, Locale language, @PathVariable UUID id, @RequestBody Added added) {
        String said = Optional.ofNullable(added.words()).orElse("");
        return after(
                actor, language, id, items.add(actor, new ChecklistId(id), said, person(added.owner()), added.days()));
    }

    @PostMapping("/{item}/fate")
    @Allow(ReopeningPermissions.EDIT)
    ResponseEntity<ReopeningJson.Whole> decide(
            Actor actor,
            Locale language,
            @PathVariable UUID id,
            @PathVariable UUID item,
            @RequestBody Decided decided) {
        Fate fate = ReopeningsApi.constant(Fate.class, String.valueOf(decided.fate()));
        String reason = Optional.ofNullable(decided.reason()).orElse("");
        return after(actor, language, id, items.decide(actor, new ItemId(item), fate, reason));
    }

    @PostMapping("/{item}/owner")
    @Allow(ReopeningPermissions.EDIT)
    ResponseEntity<ReopeningJson.Whole> assign(
            Actor actor,
            Locale language,
            @PathVariable UUID id,
            @PathVariable UUID item,
            @RequestBody Assigned assigned) {
        return after(
                actor, language, id, items.assign(actor, new ItemId(item), person(assigned.owner()), assigned.days()));
    }

    @PostMapping("/{item}/completion")
    @Allow(ReopeningPermissions.READ)
    ResponseEntity<ReopeningJson.Whole> done(
            Actor actor, Locale language, @PathVariable UUID id, @PathVariable UUID item) {
        return after(actor, language, id, items.setDone(actor, new ItemId(item), true));
    }

    @PostMapping("/{item}/completion/removal")
    @Allow(ReopeningPermissions.READ)
    ResponseEntity<ReopeningJson.Whole> undone(
            Actor actor, Locale language, @PathVariable UUID id, @PathVariable UUID item) {
        return after(actor, language, id, items.setDone(actor, new ItemId(item), false));
    }

    private ResponseEntity<ReopeningJson.Whole> after(Actor actor, Locale language, UUID id, Outcome<ItemId> outcome) {
        return Answers.of(outcome.map(item ->
                ReopeningJson.Whole.of(reopenings.get(actor, new ChecklistId(id)), text -> words.of(language, text))));
    }

    private static @Nullable PersonId person(@Nullable String id) {
        return id == null ? null : PersonId.of(id);
    }
}
