package org.kaijuan.plans.web;

import java.util.List;
import org.kaijuan.plans.AdoptionBoard;
import org.kaijuan.plans.TemplateState;

/** The templates of a province, each with its board. */
public record TemplatesPage(List<AdoptionBoard> boards) {

    public static String tone(TemplateState state) {
        return switch (state) {
            case DRAFT -> "quiet";
            case PUBLISHED -> "wait";
            case CLOSED -> "done";
        };
    }
}
