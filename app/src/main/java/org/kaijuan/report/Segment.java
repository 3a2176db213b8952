package org.kaijuan.report;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A part of a block as it is stored: words, or a reference that is read anew at each compile. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Segment.Words.class, name = "words"),
    @JsonSubTypes.Type(value = Segment.Figure.class, name = "figure"),
    @JsonSubTypes.Type(value = Segment.Highlight.class, name = "highlight"),
    @JsonSubTypes.Type(value = Segment.Footnote.class, name = "footnote"),
    @JsonSubTypes.Type(value = Segment.Unknown.class, name = "unknown")
})
sealed interface Segment {

    /** Typed text. */
    record Words(String text) implements Segment {}

    /**
     * A number.
     *
     * @param scope whose; absent for the whole province
     * @param from with {@code to}: of which days; absent for the days of the report
     */
    record Figure(
            String figure,
            @Nullable String scope,
            @Nullable LocalDate from,
            @Nullable LocalDate to) implements Segment {}

    /** What a library sent, in its own words, with its figures. */
    record Highlight(UUID highlight) implements Segment {}

    /** A mark in the text, and a note at the foot of the page. */
    record Footnote(String note) implements Segment {}

    /** A reference that nobody understands, as it was written; found when the report is compiled. */
    record Unknown(String written) implements Segment {}
}
