package org.kaijuan.reopening.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.reopening.ChecklistId;
import org.kaijuan.reopening.ChecklistItems;
import org.kaijuan.reopening.Fate;
import org.kaijuan.reopening.ItemId;
import org.kaijuan.reopening.ReopeningPermissions;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Form;
import org.kaijuan.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The lines of a checklist. */
@Controller
@RequestMapping("/desk/reopening/{id}/items")
class ItemsController {

    private static final int LONGEST = 500;
    private static final int MOST_DAYS = 366;

    private final ChecklistItems items;
    private final ReopeningPages pages;

    ItemsController(ChecklistItems items, ReopeningPages pages) {
        this.items = items;
        this.pages = pages;
    }

    @PostMapping
    @Allow(ReopeningPermissions.EDIT)
    Page add(Actor actor, @PathVariable UUID id, HttpServletRequest request) {
        Form form = Form.of(request);
        String words = form.required("words", LONGEST);
        PersonId owner = owner(form);
        Integer days = days(form);
        if (form.hasErrors()) {
            return pages.of(actor, new ChecklistId(id), form);
        }
        return after(
                actor, id, items.add(actor, new ChecklistId(id), words, owner, days), form, "reopening.flash.added");
    }

    /** Back, or stays for a reason. */
    @PostMapping("/{item}/fate")
    @Allow(ReopeningPermissions.EDIT)
    Page decide(Actor actor, @PathVariable UUID id, @PathVariable UUID item, HttpServletRequest request) {
        Form form = Form.of(request);
        Fate fate = form.text("fate").equals(Fate.STAYS.name()) ? Fate.STAYS : Fate.BACK;
        Outcome<ItemId> decided = items.decide(actor, new ItemId(item), fate, form.text("reason"));
        return after(actor, id, decided, Form.empty(), "reopening.flash.decided");
    }

    @PostMapping("/{item}/owner")
    @Allow(ReopeningPermissions.EDIT)
    Page assign(Actor actor, @PathVariable UUID id, @PathVariable UUID item, HttpServletRequest request) {
        Form form = Form.of(request);
        PersonId owner = owner(form);
        Integer days = days(form);
        if (form.hasErrors()) {
            return pages.of(actor, new ChecklistId(id), form);
        }
        Outcome<ItemId> assigned = items.assign(actor, new ItemId(item), owner, days);
        return after(actor, id, assigned, Form.empty(), "reopening.flash.assigned");
    }

    @PostMapping("/{item}/completion")
    @Allow(ReopeningPermissions.READ)
    Page done(Actor actor, @PathVariable UUID id, @PathVariable UUID item) {
        Outcome<ItemId> done = items.setDone(actor, new ItemId(item), true);
        return after(actor, id, done, Form.empty(), "reopening.flash.done");
    }

    @PostMapping("/{item}/completion/removal")
    @Allow(ReopeningPermissions.READ)
    Page undone(Actor actor, @PathVariable UUID id, @PathVariable UUID item) {
        Outcome<ItemId> undone = items.setDone(actor, new ItemId(item), false);
        return after(actor, id, undone, Form.empty(), "reopening.flash.undone");
    }

    private static @Nullable PersonId owner(Form form) {
        UUID owner = form.uuid("owner");
        return owner == null ? null : new PersonId(owner);
    }

    private static @Nullable Integer days(Form form) {
        return form.text("days").isEmpty() ? null : form.integer("days", 0, MOST_DAYS);
    }

    private Page after(Actor actor, UUID id, Outcome<ItemId> outcome, Form form, String flash) {
        return switch (outcome) {
            case Outcome.Done<ItemId> done ->
                Page.redirect("/desk/reopening/" + id).flash(flash);
            case Outcome.Refused<ItemId>(Refusal refusal) -> pages.of(actor, new ChecklistId(id), form.refuse(refusal));
        };
    }
}
