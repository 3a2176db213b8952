package org.kaijuan.files;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a file: from {@code from} up to {@code to}, which is excluded.
 *
 * <p>Of RFC 9110 §14 we serve single ranges; for several at once a server may send everything, and so do we.
 */
record ByteRange(long from, long to) {

    private static final Pattern SINGLE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** What a Range header asked for. */
    sealed interface Asked {

        /** No range, or one that may be ignored. */
        record Everything() implements Asked {}

        record Part(ByteRange range) implements Asked {}

        /** Beyond the end: a 416. */
        record Unsatisfiable() implements Asked {}
    }

    static ByteRange whole(long bytes) {
        return new ByteRange(0, bytes);
    }

    static Asked parse(Optional<String> header, long bytes) {
        Matcher matcher = SINGLE.matcher(header.orElse(""));
        if (!matcher.matches()) {
            return new Asked.Everything();
        }
        String first = matcher.group(1);
        String last = matcher.group(2);
        if (first.isEmpty()) {
            return last.isEmpty() ? new Asked.Everything() : suffix(Long.parseLong(last), bytes);
        }
        long from = Long.parseLong(first);
        long to = last.isEmpty() ? bytes : Math.min(bytes, Long.parseLong(last) + 1);
        if (!last.isEmpty() && Long.parseLong(last) < from) {
            return new Asked.Everything();
        }
        return from >= bytes ? new Asked.Unsatisfiable() : new Asked.Part(new ByteRange(from, to));
    }

    private static Asked suffix(long length, long bytes) {
        return length == 0
                ? new Asked.Unsatisfiable()
                : new Asked.Part(new ByteRange(Math.max(0, bytes - length), bytes));
    }

    long length() {
        return to - from;
    }
}
