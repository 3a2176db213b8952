package org.kaijuan.delivery.citation;

import java.util.ArrayList;
import java.util.List;

/**
 * References in the numeric style of GB/T 7714-2015, Chinese and English, in full-width or half-width punctuation, with or
 * without a number in front. What is before the type mark is authors and title, what is behind it is where it appeared.
 */
final class GbtParser {

    private static final int LONGEST_REFERENCE = 4000;

    private GbtParser() {}

    static List<Draft> parse(Excerpt text) {
        List<TypeMark> marks = TypeMark.all(text);
        List<Draft> found = new ArrayList<>();
        for (Excerpt entry : entries(text, marks)) {
            if (found.size() == Citations.MOST) {
                break;
            }
            Draft draft = GbtReference.read(entry);
            if (!draft.isEmpty()) {
                found.add(draft);
            }
        }
        return found;
    }

    /** One mark is one reference however its lines are broken; with several, each has a line of its own. */
    private static List<Excerpt> entries(Excerpt text, List<TypeMark> marks) {
        List<Excerpt> entries = new ArrayList<>();
        int from = text.start();
        for (int i = 0; i < marks.size(); i++) {
            boolean last = i == marks.size() - 1;
            int to = last
                    ? text.end()
                    : lineStartBefore(text, marks.get(i).end(), marks.get(i + 1).start());
            if (to > from) {
                entries.add(start(text.part(from, to), marks.get(i), i == 0));
                from = to;
            }
        }
        return entries;
    }

    /** The start of the next reference between two marks; -1 if no line is broken between them: "[A]. 见: …[C]". */
    private static int lineStartBefore(Excerpt text, int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            if (text.at(i) == '\n' || text.at(i) == '\r') {
                return isWrapped(text.part(i + 1, to)) ? -1 : i + 1;
            }
        }
        return -1;
    }

    /** A line that begins in the middle of a collection's reference: "[A]. 见:⏎ 论文集[C]". */
    private static boolean isWrapped(Excerpt line) {
        return line.trim("").isEmpty();
    }

    /** Talk before the first reference ("老师好，我想要下面这篇：") ends at a line break behind a colon or before a number. */
    private static Excerpt start(Excerpt entry, TypeMark mark, boolean first) {
        Excerpt cut = entry.part(
                Math.max(entry.start(), mark.start() - LONGEST_REFERENCE / 2), mark.end() + LONGEST_REFERENCE / 2);
        if (!first) {
            return cut;
        }
        return cut.from(lineStart(cut.to(mark.start())));
    }

    private static int lineStart(Excerpt head) {
        for (int i = head.end() - 2; i > head.start(); i--) {
            boolean talkEnds =
                    ":!".indexOf(head.at(i - 1)) >= 0 || head.original().charAt(i - 1) == '。';
            if (head.at(i) == '\n' && (talkEnds || head.at(i + 1) == '[')) {
                return i + 1;
            }
        }
        return head.start();
    }
}
