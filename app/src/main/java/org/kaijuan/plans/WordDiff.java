package org.kaijuan.plans;

import java.util.ArrayList;
import java.util.List;

/**
 * Two texts set against each other word by word: a Chinese character is a word, so is a run of letters or digits. Plain
 * Java, no Spring; pure.
 *
 * <p>Common beginnings and ends are cut off first. What remains is compared by the classic table of the longest common row;
 * where that table would be larger than {@value #LARGEST} cells the middle counts as written anew, so that no text can make
 * it slow.
 */
public final class WordDiff {

    private static final long LARGEST = 4_000_000;

    /** So many times longer must be what changed around a kept part for that to be a crumb. */
    private static final int CRUMB = 6;

    private final List<String> old;
    private final List<String> now;
    private final List<Part> parts = new ArrayList<>();

    /** A run of words that stayed, went or came. */
    public record Part(Fate fate, String text) {}

    /** What became of words. */
    public enum Fate {
        KEPT,
        GONE,
        NEW
    }

    private WordDiff(String before, String after) {
        this.old = words(before);
        this.now = words(after);
    }

    /** The parts in the order of reading; what went stands before what came in its place. */
    static List<Part> between(String before, String after) {
        WordDiff diff = new WordDiff(before, after);
        diff.compare();
        return diff.smooth();
    }

    /**
     * The same without crumbs: a kept word or two between much that changed says nothing and makes it hard to read, so it
     * counts as changed too.
     */
    private List<Part> smooth() {
        List<Part> smooth = new ArrayList<>();
        StringBuilder gone = new StringBuilder();
        StringBuilder come = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            boolean isCrumb = part.fate() == Fate.KEPT && isCrumb(i);
            if (part.fate() == Fate.KEPT && !isCrumb) {
                flush(gone, come, smooth);
                smooth.add(part);
                continue;
            }
            gone.append(part.fate() == Fate.NEW ? "" : part.text());
            come.append(part.fate() == Fate.GONE ? "" : part.text());
        }
        flush(gone, come, smooth);
        return List.copyOf(smooth);
    }

    private boolean isCrumb(int at) {
        boolean isInside = at > 0 && at < parts.size() - 1;
        return isInside
                && changed(at, -1) + changed(at, 1)
                        > CRUMB * parts.get(at).text().length();
    }

    /** How many characters changed right before or after a part. */
    private int changed(int at, int direction) {
        int length = 0;
        int i = at + direction;
        while (i >= 0 && i < parts.size() && parts.get(i).fate() != Fate.KEPT) {
            length += parts.get(i).text().length();
            i += direction;
        }
        return length;
    }

    private static void flush(StringBuilder gone, StringBuilder come, List<Part> into) {
        if (!gone.isEmpty()) {
            into.add(new Part(Fate.GONE, gone.toString()));
        }
        if (!come.isEmpty()) {
            into.add(new Part(Fate.NEW, come.toString()));
        }
        gone.setLength(0);
        come.setLength(0);
    }

    private void compare() {
        int start = 0;
        while (start < Math.min(old.size(), now.size()) && old.get(start).equals(now.get(start))) {
            add(Fate.KEPT, old.get(start++));
        }
        int oldEnd = old.size();
        int nowEnd = now.size();
        while (oldEnd > start && nowEnd > start && old.get(oldEnd - 1).equals(now.get(nowEnd - 1))) {
            oldEnd--;
            nowEnd--;
        }
        middle(old.subList(start, oldEnd), now.subList(start, nowEnd));
        old.subList(oldEnd, old.size()).forEach(word -> add(Fate.KEPT, word));
    }

    private void middle(List<String> was, List<String> is) {
        if ((long) was.size() * is.size() > LARGEST) {
            was.forEach(word -> add(Fate.GONE, word));
            is.forEach(word -> add(Fate.NEW, word));
            return;
        }
        int[][] common = common(was, is);
        int i = 0;
        int j = 0;
        while (i < was.size() || j < is.size()) {
            if (i < was.size() && j < is.size() && was.get(i).equals(is.get(j))) {
                add(Fate.KEPT, was.get(i++));
                j++;
            } else if (j == is.size() || (i < was.size() && common[i + 1][j] >= common[i][j + 1])) {
                add(Fate.GONE, was.get(i++));
            } else {
                add(Fate.NEW, is.get(j++));
            }
        }
    }

    private static int[][] common(List<String> was, List<String> is) {
        int[][] common = new int[was.size() + 1][is.size() + 1];
        for (int i = was.size() - 1; i >= 0; i--) {
            for (int j = is.size() - 1; j >= 0; j--) {
                common[i][j] = was.get(i).equals(is.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private void add(Fate fate, String word) {
        if (!parts.isEmpty() && parts.getLast().fate() == fate) {
            parts.add(new Part(fate, parts.removeLast().text() + word));
            return;
        }
        parts.add(new Part(fate, word));
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = start + Character.charCount(text.codePointAt(start));
            while (end < text.length() && isLetter(text, start) && isLetter(text, end)) {
                end += Character.charCount(text.codePointAt(end));
            }
            words.add(text.substring(start, end));
            start = end;
        }
        return words;
    }

    /** Whether a word goes on here: letters and digits of scripts that put blanks between words. */
    private static boolean isLetter(String text, int at) {
        int c = text.codePointAt(at);
        return Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
    }
}
