package org.kaijuan.returns;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.kaijuan.figures.FigureValue;
import org.kaijuan.kernel.Period;

/**
 * What a report that a library had already written may say. Nothing of it enters the return until a person confirms it.
 *
 * @param position within its document, from 1
 * @param figure id of the figure; of a highlight its chapter
 * @param number absent for figures in words and for highlights
 * @param atLeast whether the text says "more than"
 * @param unit code of the figure's unit
 * @param quote the words in the text: the number with its unit, or the highlight
 * @param sentence the whole sentence, which the return will quote
 * @param period the days that the sentence is about, or else those asked for
 * @param start offset of the quote in code points of the document's text
 * @param end offset after it
 * @param confidence from 0 to 1; below one half it is doubtful
 * @param decided what a person said; absent while nobody has
 */
public record ProposalView(
        int position,
        Kind kind,
        String figure,
        @Nullable BigDecimal number,
        @Nullable String words,
        boolean atLeast,
        String unit,
        String quote,
        String sentence,
        Period period,
        int start,
        int end,
        double confidence,
        @Nullable Decision decided) {

    /** What is proposed. */
    public enum Kind {
        FIGURE,
        HIGHLIGHT
    }

    /** What a person said. */
    public enum Decision {
        CONFIRMED,
        REJECTED
    }

    public boolean isFigure() {
        return kind == Kind.FIGURE;
    }

    /** The value of a figure. */
    public FigureValue value() {
        if (words != null) {
            return FigureValue.of(words);
        }
        if (number == null) {
            return FigureValue.nothing();
        }
        return atLeast ? FigureValue.of(number.toPlainString() + "+") : FigureValue.of(number);
    }
}
