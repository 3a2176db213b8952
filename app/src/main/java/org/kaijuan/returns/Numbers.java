package org.kaijuan.returns;

import java.math.BigDecimal;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;
import org.kaijuan.figures.FigureValue;
import org.kaijuan.prose.Prose;
import org.kaijuan.prose.Quantities;
import org.kaijuan.prose.Quantity;

/** Numbers as people type and quote them. */
final class Numbers {

    private Numbers() {}

    /** The number, with or without separators and full-width digits; null if it is none. */
    static @Nullable BigDecimal of(String typed) {
        String plain = narrow(typed).replace(",", "").strip();
        return plain.matches("[-+]?\\d{1,15}(\\.\\d{1,6})?") ? new BigDecimal(plain) : null;
    }

    /** Whether the quoted words say the figure: in digits, in Chinese numerals, or word for word but for blanks. */
    static boolean isIn(EntryBody.Figure figure, String quote) {
        return isWritten(figure, quote)
                || Quantities.in(Prose.of(quote)).stream().anyMatch(quantity -> isThat(figure, quantity));
    }

    private static boolean isThat(EntryBody.Figure figure, Quantity quantity) {
        return figure.number() == null
                ? quantity.inWords().equals(figure.words())
                : quantity.value().compareTo(figure.number()) == 0;
    }

    private static boolean isWritten(EntryBody.Figure figure, String quote) {
        String plain = narrow(quote).replace(",", "").replaceAll("\\s", "");
        return switch (figure.value()) {
            case FigureValue.Quantity(BigDecimal number) -> plain.contains(plainText(number));
            case FigureValue.Wording(String words) ->
                figure.number() == null
                        ? plain.contains(narrow(words).replaceAll("\\s", ""))
                        : plain.contains(plainText(figure.number()));
            case FigureValue.Nothing() -> false;
        };
    }

    private static String plainText(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    private static String narrow(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
}
