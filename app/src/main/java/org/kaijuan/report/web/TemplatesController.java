package org.kaijuan.report.web;

import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.report.ReportTemplates;
import org.kaijuan.report.TemplateView;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Form;
import org.kaijuan.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Patterns of reports: look at one, write the next version, or copy it into one of the province's own. */
@Controller
@RequestMapping("/province/report-templates")
class TemplatesController {

    private static final String WRITE = "report:report:write";
    private static final int LONGEST_CODE = 40;

    private final ReportTemplates templates;

    TemplatesController(ReportTemplates templates) {
        this.templates = templates;
    }

    @GetMapping
    @Allow(WRITE)
    Page all(Actor actor) {
        return Page.of("report/templates", new TemplatesPage(templates.all(actor)));
    }

    @GetMapping("/{code}")
    @Allow(WRITE)
    Page one(Actor actor, @PathVariable String code) {
        return page(templates.get(actor, code), Form.empty());
    }

    /** Under another code it becomes a template of its own. */
    @PostMapping("/{code}")
    @Allow(WRITE)
    Page write(Actor actor, @PathVariable String code, Form form) {
        TemplateView pattern = templates.get(actor, code);
        String text = form.text("content");
        String name = form.required("code", LONGEST_CODE);
        int version = name.equals(code) ? form.integer("version", 0, Integer.MAX_VALUE) : 0;
        if (form.hasErrors()) {
            return page(pattern, form).status(422);
        }
        return switch (templates.write(actor, name, version, text)) {
            case Outcome.Done<TemplateView>(TemplateView written) ->
                Page.redirect("/province/report-templates/" + written.code())
                        .flash("report.flash.template", written.version());
            case Outcome.Refused<TemplateView>(Refusal refusal) ->
                page(pattern, form.refuse(refusal)).status(422);
        };
    }

    private static Page.Shown page(TemplateView template, Form form) {
        return Page.of("report/template", new TemplatePage(template, form));
    }
}
