package org.kaijuan.assistant.speech;

/** What came of listening. */
public sealed interface Hearing {

    /** @param text one line, never blank; the sounds are right, the characters may not be */
    record Heard(String text) implements Hearing {}

    /** Nothing that makes words, or nothing that can be listened to here. */
    record NotHeard() implements Hearing {}

    /** Too many speak at once: say so, and let them type. */
    record Busy() implements Hearing {}

    /** What was heard, in one line of at most {@code longest} characters. */
    static Hearing of(String text, int longest) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.isEmpty()) {
            return new NotHeard();
        }
        int length = line.codePointCount(0, line.length());
        return new Heard(length <= longest ? line : line.substring(0, line.offsetByCodePoints(0, longest)));
    }
}
