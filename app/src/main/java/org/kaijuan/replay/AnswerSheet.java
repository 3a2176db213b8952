package org.kaijuan.replay;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kaijuan.figures.Provenance;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Period;
import org.kaijuan.returns.Consent;
import org.kaijuan.returns.DeedKind;
import org.kaijuan.returns.EntryBody;

/**
 * The notice of 2020 and what the libraries answered, from {@code replay/returns.txt}; in the drill variant some answer late or
 * never, as {@code replay/late.txt} says.
 */
final class AnswerSheet {

    static final Period ASKED = new Period(LocalDate.of(2020, 1, 24), LocalDate.of(2020, 3, 4));

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Pattern FIGURE =
            Pattern.compile("\\{([a-z0-9.-]+)=([^ |}]+)(?: (\\S+)\\.\\.(\\S+))?\\|([^}]+)}");
    private static final long OFFICE_MINUTES = 8 * 60;
    private static final String PLAIN = "plain ";
    private static final String LATE = "late ";
    private static final String NEVER = "never";

    private final Map<String, String> head = new LinkedHashMap<>();
    private final Map<String, Answer> answers = new LinkedHashMap<>();

    private @Nullable String library;
    private Instant at = Instant.EPOCH;
    private Map<String, EntryBody> entries = new LinkedHashMap<>();

    AnswerSheet(boolean late) {
        lines("/replay/returns.txt").forEach(this::read);
        close();
        library = null;
        if (late) {
            lines("/replay/late.txt").forEach(this::read);
        }
    }

    String the(String name) {
        return Objects.requireNonNull(head.get(name), name);
    }

    /** The library's own answer, or a plain one; nothing if it does not answer. */
    Optional<Answer> of(LibraryId asked, int ordinal) {
        String late = head.get(LATE + asked.code());
        if (late != null && late.equals(NEVER)) {
            return Optional.empty();
        }
        Answer punctual = answers.getOrDefault(asked.code(), plain(asked, ordinal));
        return Optional.of(late == null ? punctual : new Answer(asked, moment(late), punctual.entries()));
    }

    private static Instant moment(String text) {
        return LocalDateTime.parse(text).atZone(ZONE).toInstant();
    }

    private Answer plain(LibraryId asked, int ordinal) {
        Map<String, EntryBody> written = new LinkedHashMap<>();
        head.forEach((name, text) -> {
            if (name.startsWith(PLAIN)) {
                written.put(name.substring(PLAIN.length()), EntryBody.Answer.of(text));
            }
        });
        Instant when = LocalDate.of(2020, 3, 2)
                .plusDays(ordinal % 3)
                .atTime(9, 0)
                .plusMinutes(97L * ordinal % OFFICE_MINUTES)
                .atZone(ZONE)
                .toInstant();
        return new Answer(asked, when, written);
    }

    private void read(String line) {
        if (line.startsWith("== ")) {
            close();
            String[] opening = line.split(" ");
            library = opening[1];
            at = moment(opening[2]);
            return;
        }
        String[] pair = line.split(": ", 2);
        if (library == null) {
            head.put(pair[0], pair[1]);
        } else if (line.startsWith("deed ")) {
            deed(line.substring("deed ".length()));
        } else if (line.startsWith("highlight ")) {
            highlight(pair[0].substring("highlight ".length()), pair[1]);
        } else {
            entries.put(pair[0], EntryBody.Answer.of(pair[1]));
        }
    }

    private void close() {
        if (library != null) {
            answers.put(library, new Answer(new LibraryId(library), at, entries));
            entries = new LinkedHashMap<>();
        }
    }

    private void highlight(String chapter, String text) {
        entries.put(id(), new EntryBody.Highlight(chapter, told(text)));
    }

    private void deed(String line) {
        String[] parts = line.split(" \\| ", 3);
        String[] whose = parts[0].split(" ", 2);
        entries.put(
                id(),
                new EntryBody.Deed(DeedKind.valueOf(whose[0]), whose[1], parts[1], told(parts[2]), Consent.GIVEN));
    }

    /** The same in every demo. */
    private String id() {
        String name = library + " " + entries.size();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** The text without its marks; each of them becomes a figure of the answer. */
    private String told(String text) {
        Matcher mark = FIGURE.matcher(text);
        StringBuilder told = new StringBuilder();
        while (mark.find()) {
            entries.put(mark.group(1), figure(mark));
            mark.appendReplacement(told, Matcher.quoteReplacement(mark.group(5)));
        }
        return mark.appendTail(told).toString();
    }

    private static EntryBody.Figure figure(Matcher mark) {
        String value = mark.group(2);
        Period period = mark.group(3) == null
                ? ASKED
                : new Period(LocalDate.parse(mark.group(3)), LocalDate.parse(mark.group(4)));
        boolean atLeast = value.endsWith("+");
        String digits = atLeast ? value.substring(0, value.length() - 1) : value;
        boolean isNumber = digits.matches("\\d+(\\.\\d+)?");
        return new EntryBody.Figure(
                isNumber ? new BigDecimal(digits) : null,
                isNumber ? null : value,
                atLeast,
                period,
                Provenance.DECLARED,
                mark.group(5));
    }

    private static List<String> lines(String resource) {
        try (InputStream file = AnswerSheet.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException("missing resource: " + resource);
            }
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
