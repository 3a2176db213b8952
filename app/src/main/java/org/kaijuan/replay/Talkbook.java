package org.kaijuan.replay;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kaijuan.answers.AskMode;
import org.kaijuan.assistant.Verdict;

/** What is asked of the assistant, from {@code replay/conversations.txt}: conversations, and librarians who learn from them. */
final class Talkbook {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Pattern ASKED = Pattern.compile("(typed|voice) (.+?)(?: \\[([+0-])])?");

    /** An act of the book. */
    sealed interface Act {

        Instant at();
    }

    /** A conversation of a reader. */
    record Conversation(Instant at, List<Asked> questions) implements Act {}

    /** A librarian makes an entry of the open questions that contain {@code words}. */
    record Lesson(Instant at, String words, String question, String answer) implements Act {}

    /** A question and what the reader thought of the answer. */
    record Asked(AskMode mode, String question, Optional<Verdict> verdict) {}

    private final List<Act> acts = new ArrayList<>();

    Talkbook() {
        lines().forEach(this::read);
    }

    /** In the order of their time. */
    List<Act> acts() {
        return List.copyOf(acts);
    }

    private void read(String line) {
        if (line.startsWith("== ")) {
            acts.add(new Conversation(moment(line.substring(3)), new ArrayList<>()));
        } else if (line.startsWith("~~ ")) {
            String[] parts = line.substring(3).split(" \\| ", 4);
            acts.add(new Lesson(moment(parts[0]), parts[1], parts[2], parts[3]));
        } else if (acts.getLast() instanceof Conversation talk) {
            talk.questions().add(asked(line));
        }
    }

    private static Asked asked(String line) {
        Matcher asked = ASKED.matcher(line);
        if (!asked.matches()) {
            throw new IllegalStateException("not a question: " + line);
        }
        AskMode mode = asked.group(1).equals("voice") ? AskMode.VOICE : AskMode.TYPED;
        return new Asked(
                mode, asked.group(2), Optional.ofNullable(asked.group(3)).map(Talkbook::verdict));
    }

    private static Verdict verdict(String sign) {
        return switch (sign) {
            case "+" -> Verdict.UP;
            case "-" -> Verdict.DOWN;
            default -> Verdict.NOT_MEANT;
        };
    }

    private static Instant moment(String text) {
        return LocalDateTime.parse(text).atZone(ZONE).toInstant();
    }

    private static List<String> lines() {
        String book = "/replay/conversations.txt";
        try (InputStream file = Objects.requireNonNull(Talkbook.class.getResourceAsStream(book), book)) {
            return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
