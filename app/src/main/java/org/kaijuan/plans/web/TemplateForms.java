package org.kaijuan.plans.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.kaijuan.identity.UnitId;
import org.kaijuan.plans.NewTemplate;
import org.kaijuan.plans.PlanContent;
import org.kaijuan.plans.PlanKind;
import org.kaijuan.plans.TemplateView;
import org.kaijuan.web.Form;

/** The form of a template of the province. */
final class TemplateForms {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_NOTE = 5000;

    private TemplateForms() {}

    static Form of(TemplateView template, ActionChoices choices) {
        Form form = Form.empty()
                .set("version", Integer.toString(template.version()))
                .set("kind", template.kind().code())
                .set("title", template.title())
                .set("issuer", template.issuer())
                .set("note", template.note())
                .set("deadline", template.lastDay().toString());
        return new ContentForm(form, choices).fill(template.content());
    }

    /** Empty if something is wrong with it; then the form says what. */
    static Optional<NewTemplate> read(Form form, UnitId unit, ActionChoices choices) {
        String kind = form.choice(
                "kind", Arrays.stream(PlanKind.values()).map(PlanKind::code).toList());
        String title = form.required("title", LONGEST_TITLE);
        String issuer = form.required("issuer", LONGEST_TITLE);
        String note = form.optional("note", LONGEST_NOTE);
        LocalDate deadline = form.date("deadline");
        PlanContent content = new ContentForm(form, choices).read();
        if (deadline == null) {
            form.error("deadline", "form.required");
        }
        return form.hasErrors() || kind == null || deadline == null
                ? Optional.empty()
                : Optional.of(new NewTemplate(
                        unit, PlanKind.of(kind), title, issuer, note == null ? "" : note, deadline, content));
    }
}
