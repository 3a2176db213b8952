package org.kaijuan.desk.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.desk.Step;
import org.kaijuan.files.FileView;
import org.kaijuan.web.Ui;

/**
 * A step of the history as a page shows it.
 *
 * @param title what happened, in the visitor's language
 * @param text as it was written
 * @param isMessage somebody wrote to somebody, so it looks like a message
 * @param isMine the visitor did it
 */
public record StepView(
        String title,
        String who,
        Instant at,
        @Nullable String text,
        String tone,
        boolean isMessage,
        boolean isInternal,
        boolean isMine,
        List<FileView> files) {

    public StepView {
        files = List.copyOf(files);
    }

    static StepView of(Ui ui, String kind, Step step) {
        return new StepView(
                ui.t("desk.act." + step.act().code()),
                step.byName().isEmpty() ? ui.t("desk.by-itself") : step.byName(),
                step.at(),
                text(ui, kind, step),
                tone(step),
                isMessage(step),
                !step.act().isForReader(),
                step.by() != null && ui.actor().is(step.by()),
                step.files());
    }

    private static @Nullable String text(Ui ui, String kind, Step step) {
        if (step.text().isBlank()) {
            return null;
        }
        return switch (step.act()) {
            case MOVED_ON -> ui.t("request." + kind + ".phase." + step.text());
            case SUBMITTED,
                    CLAIMED,
                    ASSIGNED,
                    REFERRED,
                    HANDED_OVER,
                    RELEASED,
                    REPLIED,
                    ASKED,
                    ANSWERED,
                    NOTED,
                    FULFILLED,
                    DECLINED,
                    WITHDRAWN,
                    MERGED,
                    CLOSED,
                    JUDGED,
                    EXTENDED,
                    ESCALATED -> step.text();
        };
    }

    private static boolean isMessage(Step step) {
        return switch (step.act()) {
            case REPLIED, ASKED, ANSWERED, NOTED -> true;
            case FULFILLED, DECLINED -> !step.text().isBlank() || !step.files().isEmpty();
            case SUBMITTED -> !step.files().isEmpty();
            case CLAIMED,
                    ASSIGNED,
                    REFERRED,
                    HANDED_OVER,
                    RELEASED,
                    MOVED_ON,
                    WITHDRAWN,
                    MERGED,
                    CLOSED,
                    JUDGED,
                    EXTENDED,
                    ESCALATED -> false;
        };
    }

    private static String tone(Step step) {
        return switch (step.act()) {
            case FULFILLED, CLOSED, JUDGED -> "done";
            case ASKED -> "wait";
            case DECLINED, ESCALATED -> "danger";
            case WITHDRAWN, MERGED, RELEASED, NOTED -> "quiet";
            case SUBMITTED, CLAIMED, ASSIGNED, REFERRED, HANDED_OVER, REPLIED, ANSWERED, MOVED_ON, EXTENDED -> "info";
        };
    }
}
