package org.kaijuan.duties.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.kaijuan.duties.DutiesPermissions;
import org.kaijuan.duties.NewPost;
import org.kaijuan.duties.PostId;
import org.kaijuan.duties.RosterId;
import org.kaijuan.duties.RosterPosts;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Form;
import org.kaijuan.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The posts of a draft and who mans them. */
@Controller
@RequestMapping("/desk/rosters/{id}/posts")
class PostsController {

    private final RosterPosts posts;
    private final RosterPages pages;

    PostsController(RosterPosts posts, RosterPages pages) {
        this.posts = posts;
        this.pages = pages;
    }

    /** One post, or one for each department. */
    @PostMapping
    @Allow(DutiesPermissions.EDIT)
    Page add(Actor actor, @PathVariable UUID id, HttpServletRequest request) {
        Form form = Form.of(request);
        NewPost post = RosterForms.post(form);
        if (form.hasErrors()) {
            return pages.roster(actor, new RosterId(id), form);
        }
        Outcome<?> added = RosterForms.isEachDepartment(form)
                ? posts.addDepartments(actor, new RosterId(id), post)
                : posts.add(actor, new RosterId(id), post);
        return after(actor, id, added, form, "duties.flash.post-added");
    }

    @PostMapping("/{post}/removal")
    @Allow(DutiesPermissions.EDIT)
    Page remove(Actor actor, @PathVariable UUID id, @PathVariable UUID post) {
        Outcome<RosterId> removed = posts.remove(actor, new RosterId(id), new PostId(post));
        return after(actor, id, removed, RosterForms.freshPost(), "duties.flash.post-removed");
    }

    @PostMapping("/{post}/crew")
    @Allow(DutiesPermissions.EDIT)
    Page crew(Actor actor, @PathVariable UUID id, @PathVariable UUID post, HttpServletRequest request) {
        Outcome<RosterId> set =
                posts.setCrew(actor, new RosterId(id), new PostId(post), RosterForms.people(Form.of(request), "crew"));
        return after(actor, id, set, RosterForms.freshPost(), "duties.flash.crew");
    }

    private Page after(Actor actor, UUID id, Outcome<?> outcome, Form form, String flash) {
        return switch (outcome) {
            case Outcome.Done<?> done -> Page.redirect("/desk/rosters/" + id).flash(flash);
            case Outcome.Refused<?>(Refusal refusal) -> pages.roster(actor, new RosterId(id), form.refuse(refusal));
        };
    }
}
