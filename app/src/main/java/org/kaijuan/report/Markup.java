package org.kaijuan.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Blocks as people and the editor write them: plain text with references in double brackets.
 *
 * <pre>
 * [[figure delivery.delivered]]                                the province, the days of the report
 * [[figure delivery.delivered jxau 2020-01-24..2020-02-29]]    one library, other days
 * [[highlight 0198c2…]]                                        what a library sent
 * [[note For the list see the appendix.]]                      a footnote
 * </pre>
 *
 * Reading never fails: what stands in brackets and means nothing is kept as it is, and found later.
 */
final class Markup {

    private static final Pattern REFERENCE = Pattern.compile("\\[\\[(.{1,2000}?)]]", Pattern.DOTALL);
    private static final Pattern DAYS = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})\\.\\.(\\d{4}-\\d{2}-\\d{2})");

    private Markup() {}

    static List<Segment> read(String markup) {
        List<Segment> segments = new ArrayList<>();
        Matcher reference = REFERENCE.matcher(markup);
        int done = 0;
        while (reference.find()) {
            if (reference.start() > done) {
                segments.add(new Segment.Words(markup.substring(done, reference.start())));
            }
            segments.add(reference(reference.group(1)));
            done = reference.end();
        }
        if (done < markup.length()) {
            segments.add(new Segment.Words(markup.substring(done)));
        }
        return List.copyOf(segments);
    }

    /** The references of a text in their order, each once, by the letters in which they are written. */
    static Map<String, Segment> references(String markup) {
        Map<String, Segment> references = new LinkedHashMap<>();
        Matcher reference = REFERENCE.matcher(markup);
        while (reference.find()) {
            references.putIfAbsent(reference.group(), reference(reference.group(1)));
        }
        return references;
    }

    static String write(List<Segment> segments) {
        return segments.stream().map(Markup::write).collect(Collectors.joining());
    }

    private static String write(Segment segment) {
        return switch (segment) {
            case Segment.Words(String text) -> text;
            case Segment.Figure(String figure, var scope, var from, var to) ->
                "[[figure " + figure + (scope == null ? "" : " " + scope)
                        + (from == null || to == null ? "" : " " + from + ".." + to) + "]]";
            case Segment.Highlight(UUID highlight) -> "[[highlight " + highlight + "]]";
            case Segment.Footnote(String note) -> "[[note " + note + "]]";
            case Segment.Unknown(String written) -> "[[" + written + "]]";
        };
    }

    private static Segment reference(String written) {
        String[] words = written.strip().split("\\s+", 2);
        String rest = words.length > 1 ? words[1].strip() : "";
        Segment read = switch (words[0]) {
            case "figure" -> figure(rest);
            case "highlight" -> highlight(rest);
            case "note" -> rest.isEmpty() ? null : new Segment.Footnote(rest);
            default -> null;
        };
        return read == null ? new Segment.Unknown(written) : read;
    }

    private static @Nullable Segment figure(String rest) {
        String scope = null;
        LocalDate from = null;
        LocalDate to = null;
        String[] words = rest.split("\\s+");
        for (String word : List.of(words).subList(1, words.length)) {
            Matcher days = DAYS.matcher(word);
            if (days.matches()) {
                from = day(days.group(1));
                to = day(days.group(2));
                if (from == null || to == null || to.isBefore(from)) {
                    return null;
                }
            } else if (scope == null) {
                scope = word;
            } else {
                return null;
            }
        }
        return words[0].isEmpty() ? null : new Segment.Figure(words[0], scope, from, to);
    }

    private static @Nullable Segment highlight(String rest) {
        try {
            return new Segment.Highlight(UUID.fromString(rest));
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            return null;
        }
    }
}
