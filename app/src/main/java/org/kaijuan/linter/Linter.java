package org.kaijuan.linter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.kaijuan.kernel.Text;
import org.kaijuan.prose.Prose;
import org.kaijuan.prose.Span;

/**
 * Reads a text and says what a person should look at before it is signed. It changes nothing, keeps nothing, and takes time
 * linear in the text.
 */
public final class Linter {

    /** More findings of one kind than anybody would read are told as one. */
    private static final int MOST_OF_A_KIND = 200;

    private final List<Rule> rules = List.of(
            new HeadingLevels(),
            new Acronyms(),
            new Titles(),
            new LookAlikePersons(),
            new NotInRegister(),
            new Coverage(),
            new QuantityConflicts(),
            new Sums(),
            new Shares(),
            new Means(),
            new CountedLists(),
            new TableSums(),
            new UnitSlips(),
            new Dates(),
            new FigureDifferences(),
            new Misspellings(),
            new ConfusedWords(),
            new CountingWords(),
            new NounEndings(),
            new NearWords(),
            new RepeatedWording(),
            new SpellingVariants(),
            new Consent());

    /**
     * Everything worth a look, in the order of the text; what concerns the whole text stands last.
     *
     * @param register the institutions that it may speak of; {@link Register#empty} if unknown
     */
    public List<Finding> lint(Prose prose, Register register, Settings settings) {
        Reading reading = new Reading(prose, register, settings);
        List<Finding> findings = new ArrayList<>();
        Map<Code, Integer> counts = new EnumMap<>(Code.class);
        Set<Integer> doubted = new HashSet<>();
        for (Rule rule : rules) {
            for (Finding finding : rule.findings(reading)) {
                boolean isDoubtedAlready = finding.code() == Code.WRONG_CHARACTER && !doubt(finding, doubted);
                if (!isDoubtedAlready && counts.merge(finding.code(), 1, Integer::sum) <= MOST_OF_A_KIND) {
                    findings.add(finding);
                }
            }
        }
        findings.sort(Comparator.comparingInt(Linter::place));
        counts.forEach((code, count) -> {
            if (count > MOST_OF_A_KIND) {
                findings.add(more(code, count - MOST_OF_A_KIND));
            }
        });
        return List.copyOf(findings);
    }

    /** Several rules may doubt the same characters; the first is the surest. */
    private static boolean doubt(Finding finding, Set<Integer> doubted) {
        boolean isNew = finding.spans().stream()
                .noneMatch(span -> IntStream.range(span.start(), span.end()).anyMatch(doubted::contains));
        finding.spans()
                .forEach(span -> IntStream.range(span.start(), span.end()).forEach(doubted::add));
        return isNew;
    }

    private static Finding more(Code code, int count) {
        return new Finding(
                Code.MORE, Severity.HINT, List.of(), Text.of("linter.finding.more", count, code.key()), null);
    }

    private static int place(Finding finding) {
        return finding.spans().stream().mapToInt(Span::start).min().orElse(Integer.MAX_VALUE);
    }
}
