package org.kaijuan.plans.web;

import java.util.List;
import org.kaijuan.plans.CallLine;
import org.kaijuan.plans.TemplateView;
import org.kaijuan.web.Form;

/** What carrying the province's plan out would begin, and where it could not. */
public record CallPage(TemplateView template, List<CallLine> lines, Form form) {

    public String path() {
        return "/province/plan-templates/" + template.id();
    }

    public long ready() {
        return lines.stream().filter(CallLine::isReady).count();
    }

    public static String tone(CallLine.Standing standing) {
        return switch (standing) {
            case READY -> "done";
            case RUNNING -> "info";
            case NOT_APPROVED -> "wait";
            case NO_PLAN -> "danger";
        };
    }
}
