package org.kaijuan.chat.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.desk.Act;
import org.kaijuan.desk.RequestView;
import org.kaijuan.desk.Step;
import org.kaijuan.files.FileView;
import org.kaijuan.web.Ui;

/**
 * A line of a talk as a page shows it.
 *
 * @param what what happened; absent for something that was said
 * @param isMine the visitor said it
 */
public record LineView(
        String who,
        Instant at,
        @Nullable String what,
        @Nullable String text,
        boolean isMine,
        boolean isInternal,
        List<FileView> files) {

    public LineView {
        files = List.copyOf(files);
    }

    /** The question, then everything that came after it. */
    static List<LineView> of(Ui ui, RequestView request, List<Step> history) {
        List<LineView> lines = new ArrayList<>();
        for (Step step : history) {
            lines.add(of(ui, request, step));
        }
        return lines;
    }

    private static LineView of(Ui ui, RequestView request, Step step) {
        boolean isQuestion = step.act() == Act.SUBMITTED;
        String text = isQuestion ? request.fields().getOrDefault("question", request.title()) : step.text();
        boolean isSaid = isQuestion || isSaid(step);
        return new LineView(
                step.byName().isEmpty() ? ui.t("desk.by-itself") : step.byName(),
                step.at(),
                isSaid ? null : ui.t("desk.act." + step.act().code()),
                text.isBlank() ? null : text,
                step.by() != null && ui.actor().is(step.by()),
                !step.act().isForReader(),
                step.files());
    }

    private static boolean isSaid(Step step) {
        return switch (step.act()) {
            case SUBMITTED, REPLIED, ASKED, ANSWERED, NOTED -> true;
            case FULFILLED, DECLINED -> !step.text().isBlank();
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
}
