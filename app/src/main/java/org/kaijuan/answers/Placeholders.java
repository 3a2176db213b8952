package org.kaijuan.answers;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kaijuan.kernel.LibraryId;
import org.springframework.stereotype.Component;

/** The gaps in answers that are filled when somebody asks: {@code {{kind:key}}}, blanks allowed. */
@Component
class Placeholders {

    private static final Pattern GAP = Pattern.compile("\\{\\{\\s*([^{}]{0,80}?)\\s*\\}\\}");

    private final PlaceholderFacts facts;

    Placeholders(PlaceholderFacts facts) {
        this.facts = facts;
    }

    /** The first placeholder of the text that stands for nothing, as written. */
    Optional<String> unknown(String text) {
        return GAP.matcher(text)
                .results()
                .map(gap -> gap.group(1))
                .filter(name -> !facts.knows(name))
                .findFirst();
    }

    /** The text with what holds for the library on the day. What stands for nothing any more is left out, never shown raw. */
    LiveAnswer fill(String text, LibraryId library, LocalDate day, Locale language) {
        Map<String, LiveFact> used = new LinkedHashMap<>();
        String filled =
                GAP.matcher(text).replaceAll(gap -> Matcher.quoteReplacement(value(gap, used, library, day, language)));
        return new LiveAnswer(filled, used.values().stream().toList());
    }

    private String value(
            MatchResult gap, Map<String, LiveFact> used, LibraryId library, LocalDate day, Locale language) {
        String name = gap.group(1);
        facts.fact(name, library, day, language).ifPresent(fact -> used.putIfAbsent(name, fact));
        LiveFact fact = used.get(name);
        return fact == null ? "—" : fact.value();
    }
}
