package org.kaijuan.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.figures.Provenance;

/** A part of a compiled paragraph: what is printed, and where it comes from. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Piece.Words.class, name = "words"),
    @JsonSubTypes.Type(value = Piece.Figure.class, name = "figure"),
    @JsonSubTypes.Type(value = Piece.Quoted.class, name = "quoted"),
    @JsonSubTypes.Type(value = Piece.Footnote.class, name = "footnote"),
    @JsonSubTypes.Type(value = Piece.Broken.class, name = "broken")
})
public sealed interface Piece {

    /** What is printed within the line. */
    String text();

    /** Words of the secretariat. */
    record Words(String text) implements Piece {}

    /**
     * A number and its query.
     *
     * @param text as it is printed: as the library wrote it, as long as the value is the one that it stated
     * @param number its value; absent for a figure in words
     * @param words its value as words, e.g. {@code 100+}
     * @param today what its query gives, where the secretariat keeps an older value; absent where it does not
     */
    record Figure(
            String text,
            FigureKey key,
            @Nullable BigDecimal number,
            String words,
            Provenance provenance,
            @Nullable String today)
            implements Piece {

        /** Whether the secretariat keeps an older value. */
        @JsonIgnore
        public boolean held() {
            return today != null;
        }

        /** The value as JSON has it: a number or a text. */
        @JsonIgnore
        public Object value() {
            return number == null ? words : number;
        }
    }

    /** Words of a highlight, between its figures. */
    record Quoted(String text, UUID highlight, String library) implements Piece {}

    /** A footnote: a number in the line, and its note at the foot. */
    record Footnote(int number, String note) implements Piece {

        @Override
        @JsonIgnore
        public String text() {
            return "";
        }
    }

    /**
     * A reference that leads nowhere.
     *
     * @param text stands in the line, so that nobody overlooks it
     */
    record Broken(String text, String reference) implements Piece {}
}
