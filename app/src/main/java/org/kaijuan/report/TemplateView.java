package org.kaijuan.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A pattern of reports.
 *
 * @param version 0 for one that is shipped, which nobody changes; copy it instead
 * @param text as people edit it, see docs/guide/report.md
 * @param changedAt absent for a shipped one, as is {@code changedBy}
 */
public record TemplateView(
        String code,
        int version,
        String title,
        int chapters,
        int figures,
        String text,
        @Nullable Instant changedAt,
        @Nullable String changedBy) {

    public boolean shipped() {
        return version == 0;
    }

    static TemplateView of(
            ReportTemplate template,
            int version,
            String text,
            @Nullable Instant changedAt,
            @Nullable String changedBy) {
        int chapters = (int) template.chapters().stream()
                .filter(chapter -> !chapter.number().equals("0"))
                .count();
        int figures = (int)
                template.segments().filter(Segment.Figure.class::isInstance).count();
        return new TemplateView(
                template.code(), version, template.title(), chapters, figures, text, changedAt, changedBy);
    }
}
