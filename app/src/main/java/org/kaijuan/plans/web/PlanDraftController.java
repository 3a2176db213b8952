package org.kaijuan.plans.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.kaijuan.files.FileSender;
import org.kaijuan.files.FileView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.plans.EditionView;
import org.kaijuan.plans.PlanActions;
import org.kaijuan.plans.PlanContent;
import org.kaijuan.plans.PlanFiles;
import org.kaijuan.plans.PlanId;
import org.kaijuan.plans.PlanRights;
import org.kaijuan.plans.PlanView;
import org.kaijuan.plans.Plans;
import org.kaijuan.plans.PlansAccess;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Form;
import org.kaijuan.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Writes the draft of a plan, and puts the signed paper to a text. */
@Controller
@RequestMapping("/plans/{id}")
class PlanDraftController {

    private static final int LONGEST_WHY = 1000;

    private final Plans plans;
    private final PlanRights rights;
    private final PlanFiles files;
    private final FileSender sender;
    private final PlanActions actions;

    PlanDraftController(Plans plans, PlanRights rights, PlanFiles files, FileSender sender, PlanActions actions) {
        this.plans = plans;
        this.rights = rights;
        this.files = files;
        this.sender = sender;
        this.actions = actions;
    }

    @GetMapping("/draft")
    @Allow(value = PlansAccess.WRITE, or = PlansAccess.OFFICE_WRITE)
    Page edit(Actor actor, @PathVariable String id) {
        PlanView plan = plans.get(actor, PlanId.of(id));
        EditionView draft = draft(actor, plan);
        Form form =
                Form.empty().set("version", Integer.toString(draft.version())).set("why", draft.why());
        return page(plan, draft, new ContentForm(form, choices()).fill(draft.content()));
    }

    /** Saves the draft; or only shows the fields of the actions that have been chosen, and nothing is saved yet. */
    @PostMapping("/draft")
    @Allow(value = PlansAccess.WRITE, or = PlansAccess.OFFICE_WRITE)
    Page save(Actor actor, @PathVariable String id, Form form) {
        PlanView plan = plans.get(actor, PlanId.of(id));
        EditionView draft = draft(actor, plan);
        if (form.checked("fields")) {
            return page(plan, draft, form);
        }
        PlanContent content = new ContentForm(form, choices()).read();
        int version = form.integer("version", 0, Integer.MAX_VALUE);
        String why = form.optional("why", LONGEST_WHY);
        if (form.hasErrors()) {
            return page(plan, draft, form).status(422);
        }
        return switch (plans.save(actor, plan.id(), version, content, why == null ? "" : why)) {
            case Outcome.Done<EditionView> done ->
                Page.redirect("/plans/" + id + (form.checked("more") ? "/draft" : "/editions/" + draft.number()))
                        .flash("plans.flash.saved");
            case Outcome.Refused<EditionView>(Refusal refusal) ->
                page(plan, draft, form.refuse(refusal)).status(422);
        };
    }

    @PostMapping("/editions/{number}/paper")
    @Allow(value = PlansAccess.WRITE, or = PlansAccess.OFFICE_WRITE)
    Page attach(
            Actor actor, @PathVariable String id, @PathVariable int number, @RequestParam("file") MultipartFile file)
            throws IOException {
        String name = file.getOriginalFilename();
        try (InputStream content = file.getInputStream()) {
            Outcome<FileView> outcome = files.attach(actor, PlanId.of(id), number, name == null ? "" : name, content);
            outcome.orThrow();
        }
        return Page.redirect("/plans/" + id + "/editions/" + number).flash("plans.flash.attached");
    }

    /** The signed paper. */
    @GetMapping("/editions/{number}/paper")
    @Allow(PlansAccess.READ)
    void paper(
            Actor actor,
            @PathVariable String id,
            @PathVariable int number,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        sender.send(files.get(actor, PlanId.of(id), number), FileSender.Manner.ATTACHMENT, request, response);
    }

    private EditionView draft(Actor actor, PlanView plan) {
        rights.require(actor, PlansAccess.WRITE, plan);
        if (plan.open() == 0) {
            throw new NotFoundException("draft of plan " + plan.id());
        }
        return plans.edition(actor, plan.id(), plan.open());
    }

    private Page.Shown page(PlanView plan, EditionView draft, Form form) {
        return Page.of("plans/draft", new DraftPage(plan, draft, choices(), form));
    }

    private ActionChoices choices() {
        return new ActionChoices(actions.all());
    }
}
