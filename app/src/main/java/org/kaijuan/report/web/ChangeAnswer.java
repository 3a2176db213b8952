package org.kaijuan.report.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kaijuan.report.Change;

/** A sentence that no longer says what was accepted, in the API. */
record ChangeAnswer(
        String id,
        String paragraph,
        int chapter,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String before,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String after,
        List<Marked> marks,
        List<Why> causes) {

    /** @param kind {@code same}, {@code old} or {@code new} */
    record Marked(String kind, String text) {}

    /** @param kind {@code figure}, {@code correction}, {@code edit} or {@code removal}; the rest as far as it applies */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Why(
            String kind,
            @Nullable String figure,
            @Nullable String before,
            @Nullable String after,
            @Nullable String provenance,
            @Nullable String rows,
            @Nullable String library,
            @Nullable Integer edition,
            @Nullable String by,
            @Nullable Instant at) {}

    static ChangeAnswer of(Change change) {
        return new ChangeAnswer(
                change.id(),
                change.block().toString(),
                change.chapter(),
                change.before(),
                change.after(),
                change.marks().stream()
                        .map(mark -> new Marked(mark.kind().name().toLowerCase(Locale.ROOT), mark.text()))
                        .toList(),
                change.causes().stream().map(ChangeAnswer::why).toList());
    }

    private static Why why(Change.Cause cause) {
        return switch (cause) {
            case Change.Cause.Number(var key, String before, String after, var provenance, var recorded) ->
                new Why(
                        "figure",
                        key.figure(),
                        before,
                        after,
                        provenance.name().toLowerCase(Locale.ROOT),
                        key.rows(),
                        recorded == null ? null : recorded.library().code(),
                        null,
                        recorded == null || recorded.by().isEmpty() ? null : recorded.by(),
                        recorded == null ? null : recorded.at());
            case Change.Cause.Correction(String library, int version, String by) ->
                new Why("correction", null, null, null, null, null, library, version, by, null);
            case Change.Cause.Edit(String by, Instant at) ->
                new Why("edit", null, null, null, null, null, null, null, by, at);
            case Change.Cause.Removal(String by, Instant at) ->
                new Why("removal", null, null, null, null, null, null, null, by, at);
        };
    }
}
