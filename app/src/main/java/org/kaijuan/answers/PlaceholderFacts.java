package org.kaijuan.answers;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaijuan.identity.Libraries;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.opening.Opening;
import org.kaijuan.opening.ServiceDefinition;
import org.kaijuan.opening.ServiceState;
import org.kaijuan.opening.TimeRange;
import org.kaijuan.policy.RulesInWords;
import org.kaijuan.web.Words;
import org.springframework.stereotype.Component;

/**
 * What placeholders stand for:
 *
 * <ul>
 *   <li>{@code hours:SERVICE}: when it is staffed today, or when next; or since when and by whose order it is closed
 *   <li>{@code service:SERVICE}: whether it is open, since when, by whose order
 *   <li>{@code policy:KEY}: what the rule says
 *   <li>{@code library}, {@code school}, {@code today}
 * </ul>
 */
@Component
class PlaceholderFacts {

    private static final int DAYS_AHEAD = 14;

    private final Opening opening;
    private final RulesInWords rules;
    private final Libraries libraries;
    private final Words words;

    PlaceholderFacts(Opening opening, RulesInWords rules, Libraries libraries, Words words) {
        this.opening = opening;
        this.rules = rules;
        this.libraries = libraries;
        this.words = words;
    }

    /** Every name that stands for something, for the editor's list. */
    List<String> names() {
        Stream<String> services = opening.services().stream()
                .map(ServiceDefinition::key)
                .flatMap(key -> Stream.of("hours:" + key, "service:" + key));
        Stream<String> policies = rules.keys().stream().map(key -> "policy:" + key);
        return Stream.of(Stream.of("library", "school", "today"), services, policies)
                .flatMap(each -> each)
                .toList();
    }

    boolean knows(String name) {
        return names().contains(name);
    }

    /** What the name stands for; nothing if it stands for nothing. */
    Optional<LiveFact> fact(String name, LibraryId library, LocalDate day, Locale language) {
        int colon = name.indexOf(':');
        String kind = colon < 0 ? name : name.substring(0, colon);
        String key = colon < 0 ? "" : name.substring(colon + 1);
        return switch (kind) {
            case "hours" -> service(name, key, library, day, language, true);
            case "service" -> service(name, key, library, day, language, false);
            case "policy" -> rule(name, key, library, day, language);
            case "library" -> plain(name, libraries.get(library).name(), language);
            case "school" -> plain(name, libraries.get(library).school(), language);
            case "today" -> plain(name, date(day, language), language);
            default -> Optional.empty();
        };
    }

    private Optional<LiveFact> plain(String name, String value, Locale language) {
        return Optional.of(new LiveFact(name, words.of(language, "answers.placeholder." + name), value, null, null));
    }

    private Optional<LiveFact> rule(String name, String key, LibraryId library, LocalDate day, Locale language) {
        return rules.rule(key, library, day)
                .map(rule -> new LiveFact(
                        name,
                        words.of(language, "policy." + key),
                        words.of(language, rule.value()),
                        rule.since(),
                        rule.order()));
    }

    private Optional<LiveFact> service(
            String name, String key, LibraryId library, LocalDate day, Locale language, boolean hours) {
        if (opening.services().stream().noneMatch(service -> service.key().equals(key))) {
            return Optional.empty();
        }
        ServiceState state = opening.state(library, key, day);
        String value = !state.open()
                ? closed(state, language)
                : hours ? hours(library, key, state, day, language) : words.of(language, "answers.live.open");
        return Optional.of(
                new LiveFact(name, words.of(language, "service." + key), value, state.since(), state.order()));
    }

    private String closed(ServiceState state, Locale language) {
        LocalDate since = state.since();
        return since == null
                ? words.of(language, "answers.live.closed")
                : words.of(language, "answers.live.closed-since", date(since, language));
    }

    private String hours(LibraryId library, String service, ServiceState state, LocalDate day, Locale language) {
        if (!state.hoursToday().isEmpty()) {
            return words.of(language, "answers.live.hours-today", ranges(state.hoursToday(), language));
        }
        return day.plusDays(1)
                .datesUntil(day.plusDays(DAYS_AHEAD))
                .filter(next ->
                        !opening.state(library, service, next).hoursToday().isEmpty())
                .findFirst()
                .map(next -> words.of(
                        language,
                        "answers.live.hours-next",
                        date(next, language),
                        ranges(opening.state(library, service, next).hoursToday(), language)))
                .orElseGet(() -> words.of(language, "answers.live.no-hours"));
    }

    private String ranges(List<TimeRange> ranges, Locale language) {
        return ranges.stream()
                .map(TimeRange::toString)
                .collect(Collectors.joining(words.of(language, "answers.live.and")));
    }

    private String date(LocalDate day, Locale language) {
        return DateTimeFormatter.ofPattern(words.of(language, "answers.live.date"), language)
                .format(day);
    }
}
