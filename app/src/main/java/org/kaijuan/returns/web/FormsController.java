package org.kaijuan.returns.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.returns.Forms;
import org.kaijuan.returns.ReturnForm;
import org.kaijuan.returns.ReturnsAccess;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Form;
import org.kaijuan.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Questionnaires as data: look at one, add the next version. */
@Controller
@RequestMapping("/province/forms")
class FormsController {

    private final Forms forms;

    FormsController(Forms forms) {
        this.forms = forms;
    }

    @GetMapping
    @Allow(ReturnsAccess.FORM_WRITE)
    Page list() {
        return page(null, Form.empty());
    }

    /** A form question by question, and as text, to make its next version of. */
    @GetMapping("/{id}")
    @Allow(ReturnsAccess.FORM_WRITE)
    Page edit(@PathVariable String id) {
        ReturnForm form = forms.latest(id);
        return page(form, Form.with(Map.of("content", forms.text(form))));
    }

    @PostMapping
    @Allow(ReturnsAccess.FORM_WRITE)
    Page add(Actor actor, Form form) {
        return switch (forms.add(actor, form.text("content"))) {
            case Outcome.Done<ReturnForm>(ReturnForm added) ->
                Page.redirect("/province/forms").flash("returns.flash.form-added", added.version());
            case Outcome.Refused<ReturnForm>(Refusal refusal) ->
                page(null, form.refuse(refusal)).status(422);
        };
    }

    private Page.Shown page(@Nullable ReturnForm chosen, Form form) {
        return Page.of("returns/forms", new FormsPage(forms.all(), chosen, form));
    }
}
