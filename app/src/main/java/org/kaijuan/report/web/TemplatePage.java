package org.kaijuan.report.web;

import java.util.Map;
import org.kaijuan.report.TemplateView;
import org.kaijuan.web.Form;

/** A pattern of reports, to change or to copy. */
public record TemplatePage(TemplateView template, Form form) {

    /** What was typed, or what there is. */
    public Form shown() {
        return form.value("content").isEmpty()
                ? Form.with(Map.of("content", template.text(), "code", template.shipped() ? "" : template.code()))
                : form;
    }
}
