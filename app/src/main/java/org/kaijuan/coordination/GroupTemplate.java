package org.kaijuan.coordination;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Outcome;

/**
 * How the province proposes to set groups up, in three tiers (ORG-13): a leading group and, a level below, working groups.
 *
 * <p>As text one group a line, its parts between bars: a dash for a group below the first one (or any word for the first),
 * name, mandate, duty areas, and who is to sit in the three tiers, by post. Several words in a part stand between commas.
 *
 * @param version from 1; 0 for the one that is shipped
 * @param publishedAt absent for the one that is shipped
 */
public record GroupTemplate(
        int version,
        UnitId unit,
        String body,
        @Nullable Instant publishedAt,
        @Nullable String publishedBy) {

    private static final int PARTS = 7;
    private static final int MOST_GROUPS = 20;
    private static final int LONGEST_NAME = 80;

    /** A group of the template; {@code seats} are the posts that belong into each tier. */
    public record Outline(
            boolean below,
            String name,
            String mandate,
            List<String> dutyAreas,
            List<String> leaders,
            List<String> deputies,
            List<String> members) {}

    /** The groups, the leading one first. */
    public List<Outline> groups() {
        return parse(body).orThrow();
    }

    /** Reads a template, or says which line is none. */
    static Outcome<List<Outline>> parse(String text) {
        List<Outline> groups = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            Optional<Outline> group = outline(line);
            if (group.isEmpty() || group.get().below() == groups.isEmpty()) {
                return Outcome.refused("coordination.template-line", number);
            }
            groups.add(group.get());
        }
        return groups.isEmpty() || groups.size() > MOST_GROUPS
                ? Outcome.refused("coordination.template-size", MOST_GROUPS)
                : Outcome.done(List.copyOf(groups));
    }

    private static Optional<Outline> outline(String line) {
        List<String> parts =
                Arrays.stream(line.split("[|\\uFF5C]", -1)).map(String::strip).toList();
        boolean isGroup =
                parts.size() == PARTS && !parts.get(1).isEmpty() && parts.get(1).length() <= LONGEST_NAME;
        return isGroup
                ? Optional.of(new Outline(
                        parts.get(0).equals("-"),
                        parts.get(1),
                        parts.get(2),
                        words(parts.get(3)),
                        words(parts.get(4)),
                        words(parts.get(5)),
                        words(parts.get(6))))
                : Optional.empty();
    }

    /** Words between commas of either kind. */
    static List<String> words(String part) {
        return Arrays.stream(part.split("[,\\u3001\\uFF0C;\\uFF1B]"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}
