package org.kaijuan.desk;

/** Makes what somebody typed or pasted fit to be stored and shown. */
final class PlainText {

    private PlainText() {}

    /**
     * The text without what no reader can see and a database may not store: control characters other than line feed and
     * tab, lone surrogates, direction overrides; line ends become {@code \n}; blanks at both ends go.
     */
    static String clean(String typed) {
        String text = typed.replace("\r\n", "\n").replace('\r', '\n');
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(PlainText::isKept).forEach(kept::appendCodePoint);
        return kept.toString().strip();
    }

    /** The text in one line. */
    static String line(String typed) {
        return clean(typed).replaceAll("\\s+", " ");
    }

    /** Length as a person counts it. */
    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** At most {@code max} code points, with an ellipsis where something was cut off. */
    static String shorten(String text, int max) {
        return length(text) <= max ? text : text.substring(0, text.offsetByCodePoints(0, max - 1)) + "…";
    }

    private static boolean isKept(int codePoint) {
        if (codePoint == '\n' || codePoint == '\t') {
            return true;
        }
        return !Character.isISOControl(codePoint)
                && Character.getType(codePoint) != Character.SURROGATE
                && !isDirectionOverride(codePoint);
    }

    private static boolean isDirectionOverride(int codePoint) {
        return (codePoint >= 0x202A && codePoint <= 0x202E) || (codePoint >= 0x2066 && codePoint <= 0x2069);
    }
}
