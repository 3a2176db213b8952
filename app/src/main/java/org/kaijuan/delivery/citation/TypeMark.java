package org.kaijuan.delivery.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The mark of GB/T 7714 that says what a reference is: {@code [J]}, {@code [D]}, {@code [EB/OL]}, in any bracket and case.
 *
 * @param code without the carrier: {@code J} for {@code [J/OL]}
 * @param start offset of the opening bracket
 * @param end offset behind the closing one
 */
record TypeMark(String code, int start, int end) {

    private static final Set<String> CODES =
            Set.of("M", "C", "N", "J", "D", "R", "S", "P", "A", "Z", "G", "DB", "CP", "EB", "CM", "DS");
    private static final Set<String> CARRIERS = Set.of("OL", "CD", "DK", "MT");
    private static final int LONGEST = 9;

    /** All marks in the text, two hundred at most. */
    static List<TypeMark> all(Excerpt text) {
        List<TypeMark> marks = new ArrayList<>();
        for (int open = text.find('['); open >= 0 && marks.size() < 200; open = text.find('[', open + 1)) {
            TypeMark mark = at(text, open);
            if (mark != null) {
                marks.add(mark);
            }
        }
        return marks;
    }

    private static @Nullable TypeMark at(Excerpt text, int open) {
        Excerpt near = text.part(open, open + LONGEST);
        int close = near.find(']');
        if (close < 0) {
            return null;
        }
        String content = near.part(open + 1, close).plain().replace(" ", "").toUpperCase(Locale.ROOT);
        int slash = content.indexOf('/');
        String code = slash < 0 ? content : content.substring(0, slash);
        boolean carrierKnown = slash < 0 || CARRIERS.contains(content.substring(slash + 1));
        return CODES.contains(code) && carrierKnown ? new TypeMark(code, open, close + 1) : null;
    }
}
