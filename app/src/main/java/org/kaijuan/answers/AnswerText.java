package org.kaijuan.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An answer in blocks. What people write: paragraphs with blank lines between them, lists whose lines begin with {@code -},
 * steps that begin with {@code 1.}, pictures {@code ![what is seen](picture:ID)}, links {@code [text](/path or address)}.
 * Everything else is text; there is no way to write HTML.
 */
public record AnswerText(List<Block> blocks) {

    private static final Pattern BULLET = Pattern.compile("\\s*[-*\u2022\u00B7]\\s+(.+)");
    private static final Pattern STEP = Pattern.compile("\\s*\\d{1,2}\\s*[.\u3001\uFF0E)\uFF09]\\s*(.+)");
    private static final Pattern PICTURE = Pattern.compile("\\s*!\\[([^\\]\\n]*)\\]\\(picture:([0-9a-f-]{36})\\)\\s*");
    private static final Pattern LINK =
            Pattern.compile("\\[([^\\[\\]\\n]+)\\]\\((https?://[^\\s()<>\"]+|/(?!/)[^\\s()<>\"]*)\\)");

    /** A part of an answer that stands for itself. */
    public sealed interface Block {}

    /** Running text; each line as it was written. */
    public record Paragraph(List<List<Inline>> lines) implements Block {}

    /** A list; numbered if its items are steps. */
    public record Items(boolean numbered, List<List<Inline>> items) implements Block {}

    /** A picture of this installation. */
    public record Picture(String file, String description) implements Block {}

    /** A part of a line. */
    public sealed interface Inline {

        String text();
    }

    public record Words(String text) implements Inline {}

    /** @param address an address, or a path of this installation */
    public record Link(String text, String address) implements Inline {}

    public AnswerText {
        blocks = List.copyOf(blocks);
    }

    /** Reads what somebody wrote; everything can be read. */
    public static AnswerText parse(String written) {
        List<Block> blocks = new ArrayList<>();
        for (String part : written.strip().split("\\R\\s*\\R")) {
            new BlockReader(part.lines().toList()).into(blocks);
        }
        return new AnswerText(blocks);
    }

    /** The text without marks: items begin with a dash or their number, addresses stand behind their text. */
    public String plain() {
        return blocks.stream().map(AnswerText::plain).collect(Collectors.joining("\n"));
    }

    /** The pictures in it. */
    public List<Picture> pictures() {
        return blocks.stream()
                .filter(Picture.class::isInstance)
                .map(Picture.class::cast)
                .toList();
    }

    private static String plain(Block block) {
        return switch (block) {
            case Paragraph(List<List<Inline>> lines) ->
                lines.stream().map(AnswerText::plain).collect(Collectors.joining("\n"));
            case Items(boolean numbered, List<List<Inline>> items) -> plainItems(numbered, items);
            case Picture(String file, String description) -> description;
        };
    }

    private static String plainItems(boolean numbered, List<List<Inline>> items) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < items.size(); i++) {
            plain.append(i == 0 ? "" : "\n")
                    .append(numbered ? (i + 1) + ". " : "- ")
                    .append(plain(items.get(i)));
        }
        return plain.toString();
    }

    private static String plain(List<Inline> line) {
        return line.stream()
                .map(inline -> switch (inline) {
                    case Words(String text) -> text;
                    case Link(String text, String address) -> text.equals(address) ? text : text + " (" + address + ")";
                })
                .collect(Collectors.joining());
    }

    static List<Inline> line(String text) {
        List<Inline> parts = new ArrayList<>();
        Matcher link = LINK.matcher(text);
        int from = 0;
        while (link.find()) {
            if (link.start() > from) {
                parts.add(new Words(text.substring(from, link.start())));
            }
            parts.add(new Link(link.group(1), link.group(2)));
            from = link.end();
        }
        if (from < text.length()) {
            parts.add(new Words(text.substring(from)));
        }
        return parts;
    }

    /** Gathers the lines of one part: neighbouring lines of the same sort make one block. */
    private record BlockReader(List<String> lines) {

        void into(List<Block> blocks) {
            int at = 0;
            while (at < lines.size()) {
                at = next(at, blocks);
            }
        }

        private int next(int at, List<Block> blocks) {
            Matcher picture = PICTURE.matcher(lines.get(at));
            if (picture.matches()) {
                blocks.add(new Picture(picture.group(2), picture.group(1)));
                return at + 1;
            }
            Sort sort = Sort.of(lines.get(at));
            int end = at;
            while (end < lines.size() && Sort.of(lines.get(end)) == sort) {
                end++;
            }
            List<List<Inline>> texts = lines.subList(at, end).stream()
                    .map(sort::text)
                    .filter(text -> !text.isBlank())
                    .map(AnswerText::line)
                    .toList();
            if (!texts.isEmpty()) {
                blocks.add(sort == Sort.TEXT ? new Paragraph(texts) : new Items(sort == Sort.STEP, texts));
            }
            return end;
        }
    }

    private enum Sort {
        TEXT,
        BULLET_ITEM,
        STEP,
        PICTURE_LINE;

        static Sort of(String line) {
            if (PICTURE.matcher(line).matches()) {
                return PICTURE_LINE;
            }
            if (BULLET.matcher(line).matches()) {
                return BULLET_ITEM;
            }
            return AnswerText.STEP.matcher(line).matches() ? STEP : TEXT;
        }

        String text(String line) {
            Matcher matcher = switch (this) {
                case BULLET_ITEM -> BULLET.matcher(line);
                case STEP -> AnswerText.STEP.matcher(line);
                case TEXT, PICTURE_LINE -> null;
            };
            return matcher != null && matcher.matches() ? matcher.group(1).strip() : line.strip();
        }
    }
}
