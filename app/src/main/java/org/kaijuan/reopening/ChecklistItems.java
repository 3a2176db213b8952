package org.kaijuan.reopening;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.ForbiddenException;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The lines of a checklist (OPN-29): what becomes of each thing, who sees to it, when it is done.
 *
 * <p>All throw {@link NotFoundException} for what the actor may not know, {@link ForbiddenException} for what they may see but
 * not do, and refuse {@code reopening.over} for a list that is done or dropped.
 */
@Service
public class ChecklistItems {

    private static final int LONGEST_WORDS = 500;
    private static final int LONGEST_DAYS = 366;

    private final ItemRows items;
    private final ChecklistAccess access;
    private final BusinessClock clock;

    ChecklistItems(ItemRows items, ChecklistAccess access, BusinessClock clock) {
        this.items = items;
        this.access = access;
        this.clock = clock;
    }

    /** Adds something that nobody threw but that must be ready. Refused: {@code reopening.words-missing}, {@code not-a-colleague}. */
    @Transactional
    public Outcome<ItemId> add(
            Actor actor, ChecklistId id, String words, @Nullable PersonId owner, @Nullable Integer expectedDays) {
        ChecklistRow row = access.edited(actor, id);
        if (words.isBlank() || words.length() > LONGEST_WORDS || isNoNumberOfDays(expectedDays)) {
            return Outcome.refused("reopening.words-missing");
        }
        if (!items.mayOwn(row.library(), owner)) {
            return Outcome.refused("reopening.not-a-colleague");
        }
        return ChecklistAccess.notOpen(row)
                .<Outcome<ItemId>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(items.add(row, words.strip(), owner, expectedDays, clock.instant())));
    }

    /** Decides what becomes of something thrown. To let it stay needs a reason: {@code reopening.reason-missing}. */
    @Transactional
    public Outcome<ItemId> decide(Actor actor, ItemId item, Fate fate, String reason) {
        ChecklistRow row = access.edited(actor, checklistOf(item));
        if (fate == Fate.STAYS && reason.isBlank() || reason.length() > LONGEST_WORDS) {
            return Outcome.refused("reopening.reason-missing");
        }
        Optional<String> problem = ChecklistAccess.notOpen(row);
        if (problem.isPresent()) {
            return Outcome.refused(problem.get());
        }
        items.decide(item, fate, reason.strip());
        access.record(actor, "decided", row.library(), row.id(), Map.of("item", item.toString(), "fate", fate.name()));
        return Outcome.done(item);
    }

    /** Says who sees to an item and how long it should take. */
    @Transactional
    public Outcome<ItemId> assign(Actor actor, ItemId item, @Nullable PersonId owner, @Nullable Integer expectedDays) {
        ChecklistRow row = access.edited(actor, checklistOf(item));
        if (isNoNumberOfDays(expectedDays)) {
            return Outcome.refused("reopening.words-missing");
        }
        if (!items.mayOwn(row.library(), owner)) {
            return Outcome.refused("reopening.not-a-colleague");
        }
        Optional<String> problem = ChecklistAccess.notOpen(row);
        if (problem.isPresent()) {
            return Outcome.refused(problem.get());
        }
        items.assign(item, owner, expectedDays);
        return Outcome.done(item);
    }

    private static boolean isNoNumberOfDays(@Nullable Integer days) {
        return days != null && (days < 0 || days > LONGEST_DAYS);
    }

    /** Notes that an item is done, or takes that back; its owner may, and who edits checklists. */
    @Transactional
    public Outcome<ItemId> setDone(Actor actor, ItemId item, boolean done) {
        ChecklistId id = checklistOf(item);
        ChecklistRow row = access.locked(actor, id);
        boolean own = items.of(id, List.of()).stream()
                .anyMatch(each -> each.id().equals(item) && each.ownerId() != null && actor.is(each.ownerId()));
        if (!own) {
            actor.require(ReopeningPermissions.EDIT, row.library());
        }
        Optional<String> problem = ChecklistAccess.notOpen(row);
        if (problem.isPresent()) {
            return Outcome.refused(problem.get());
        }
        items.setDone(item, done ? clock.instant() : null, done ? actor.name() : null);
        access.record(actor, done ? "done" : "undone-item", row.library(), id, Map.of("item", item.toString()));
        return Outcome.done(item);
    }

    private ChecklistId checklistOf(ItemId item) {
        return items.checklistOf(item).orElseThrow(() -> new NotFoundException("item " + item));
    }
}
