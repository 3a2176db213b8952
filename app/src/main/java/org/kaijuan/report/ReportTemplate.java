package org.kaijuan.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The pattern of a report: its chapters in order, and the blocks they begin with.
 *
 * <p>A resource in plain text. Head lines {@code title:}, {@code issuer:}, {@code appendix:}; a chapter begins with {@code ==
 * number topic title}; each line after it is a paragraph in {@link Markup}. {@code ## } begins a heading, {@code ! } a
 * paragraph that is locked for ever; {@code @examples} stands for what the libraries sent on the chapter's topic. {@code
 * {notice}}, {@code {deadline}} and {@code {title}} are filled in when a report is made.
 */
record ReportTemplate(String code, String title, String issuer, String appendix, List<Chapter> chapters) {

    private static final Pattern CHAPTER = Pattern.compile("== (\\S+) (\\S+) ?(.*)");
    private static final Pattern GAP = Pattern.compile("\\{([a-z]+)}");
    private static final String EXAMPLES = "@examples";

    /** @param number 0 for what stands before the first chapter */
    record Chapter(String number, String topic, String title, List<Part> parts) {}

    /** What a chapter consists of at first. */
    sealed interface Part {

        record Block(BlockKind kind, String markup) implements Part {}

        /** One block for each highlight of the topic. */
        record Examples() implements Part {}
    }

    /** @throws IllegalArgumentException if there is no such template */
    static ReportTemplate of(String code) {
        return read(code, text(code));
    }

    /** The one that comes with the program. */
    static TemplateView shipped() {
        return TemplateView.of(of(Reports.SERVICES), 0, text(Reports.SERVICES), null, null);
    }

    private static String text(String code) {
        String resource = "/report/" + code + ".txt";
        try (InputStream in = ReportTemplate.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no template " + code);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands in its paragraphs, but for locked ones, which are only words. */
    Stream<Segment> segments() {
        return chapters.stream().flatMap(chapter -> chapter.parts().stream()).flatMap(part -> switch (part) {
            case Part.Block(BlockKind kind, String markup) ->
                kind == BlockKind.VERBATIM ? Stream.<Segment>empty() : Markup.read(markup).stream();
            case Part.Examples() -> Stream.<Segment>empty();
        });
    }

    /** @throws IllegalArgumentException naming the line that is missing */
    static ReportTemplate read(String code, String text) {
        Map<String, String> head = new LinkedHashMap<>();
        List<Chapter> chapters = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        for (String line : text.lines().map(String::strip).toList()) {
            Matcher chapter = CHAPTER.matcher(line);
            if (chapter.matches()) {
                parts = new ArrayList<>();
                chapters.add(new Chapter(chapter.group(1), chapter.group(2), chapter.group(3), parts));
            } else if (chapters.isEmpty() && line.indexOf(':') > 0) {
                head.put(
                        line.substring(0, line.indexOf(':')),
                        line.substring(line.indexOf(':') + 1).strip());
            } else if (!line.isEmpty() && !chapters.isEmpty()) {
                parts.add(part(line));
            }
        }
        if (chapters.stream().allMatch(chapter -> chapter.number().equals("0"))) {
            throw new IllegalArgumentException("== ");
        }
        return new ReportTemplate(
                code, need(head, "title"), need(head, "issuer"), need(head, "appendix"), List.copyOf(chapters));
    }

    private static Part part(String line) {
        if (line.equals(EXAMPLES)) {
            return new Part.Examples();
        }
        if (line.startsWith("## ")) {
            return new Part.Block(BlockKind.HEADING, line.substring(3));
        }
        if (line.startsWith("! ")) {
            return new Part.Block(BlockKind.VERBATIM, line.substring(2));
        }
        return new Part.Block(BlockKind.PARAGRAPH, line);
    }

    private static String need(Map<String, String> head, String name) {
        String value = head.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name + ":");
        }
        return value;
    }

    /** The text with its gaps filled; a gap that nobody can fill stays. */
    static String filled(String text, Map<String, String> values) {
        return GAP.matcher(text)
                .replaceAll(gap -> Matcher.quoteReplacement(values.getOrDefault(gap.group(1), gap.group())));
    }
}
