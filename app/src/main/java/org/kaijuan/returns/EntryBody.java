package org.kaijuan.returns;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kaijuan.figures.FigureValue;
import org.kaijuan.figures.Provenance;
import org.kaijuan.kernel.Period;

/** What stands in an entry of a return. */
public sealed interface EntryBody {

    EntryKind kind();

    /**
     * The answer to a question.
     *
     * @param text words, a number, a day, a choice or the id of a file
     * @param rows of a table; empty otherwise
     */
    record Answer(String text, List<List<String>> rows) implements EntryBody {

        public Answer {
            rows = Objects.requireNonNullElse(rows, List.<List<String>>of()).stream()
                    .map(List::copyOf)
                    .toList();
        }

        public static Answer of(String text) {
            return new Answer(text, List.of());
        }

        @Override
        public EntryKind kind() {
            return EntryKind.ANSWER;
        }
    }

    /**
     * A figure: a number or words.
     *
     * @param atLeast whether the words say "more than" (100多条)
     * @param period the days that it is about
     * @param provenance computed if it was taken from the library's own rows, else declared
     * @param quote the words of the library's own text; only a computed figure may do without
     */
    record Figure(
            @Nullable BigDecimal number,
            @Nullable String words,
            boolean atLeast,
            Period period,
            Provenance provenance,
            String quote)
            implements EntryBody {

        public Figure {
            if ((number == null) == (words == null)) {
                throw new IllegalArgumentException("a figure is a number or words");
            }
        }

        @Override
        public EntryKind kind() {
            return EntryKind.FIGURE;
        }

        /** As figures say it: {@code 6804}, {@code 100+}, {@code 8:00–17:10}. */
        public FigureValue value() {
            if (number == null) {
                return FigureValue.of(Objects.requireNonNull(words));
            }
            return atLeast ? FigureValue.of(number.toPlainString() + "+") : FigureValue.of(number);
        }
    }

    /**
     * An example that the report may tell in full.
     *
     * @param chapter as in the form: organisation, information, services, reopening, deeds
     */
    record Highlight(String chapter, String text) implements EntryBody {

        @Override
        public EntryKind kind() {
            return EntryKind.HIGHLIGHT;
        }
    }

    /**
     * What somebody did (DED-01, DED-08).
     *
     * @param who a post or the name of a group; never a person's name while there is no consent
     */
    record Deed(DeedKind deed, String who, String title, String text, Consent consent) implements EntryBody {

        @Override
        public EntryKind kind() {
            return EntryKind.DEED;
        }
    }
}
