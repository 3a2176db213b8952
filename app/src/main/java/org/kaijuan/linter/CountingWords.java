package org.kaijuan.linter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.Text;

/**
 * A wrong character where a series needs its counting word: 4 栋、5 等和 6 栋, or 4、5、6 和 13 等 where the same sentence says
 * 4 栋 and 6 栋.
 *
 * <p>In the middle of a series 等 ("and so on") cannot stand. At its end it can, so that there the finding is a hint.
 */
final class CountingWords implements Rule {

    private static final Pattern COUNTED = Pattern.compile("(\\d{1,4}) {0,2}([\\u4E00-\\u9FFF])");
    private static final Pattern MIDDLE =
            Pattern.compile("(\\d{1,4} {0,2}([\\u4E00-\\u9FFF])) {0,2}[、和及与，] {0,2}\\d{1,4} {0,2}([\\u4E00-\\u9FFF])");
    private static final Pattern END =
            Pattern.compile("((?:\\d{1,4} {0,2}[、和及与] {0,2}){1,20}(\\d{1,4} {0,2}等))(?![级奖])");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final char AND_SO_ON = '等';

    @Override
    public List<Finding> findings(Reading reading) {
        List<Finding> findings = new ArrayList<>();
        middles(reading, findings);
        ends(reading, findings);
        return findings;
    }

    private static void middles(Reading reading, List<Finding> findings) {
        Matcher matcher = MIDDLE.matcher(reading.text());
        int at = 0;
        while (matcher.find(at)) {
            char written = matcher.group(2).charAt(0);
            char next = matcher.group(3).charAt(0);
            boolean slip = written == AND_SO_ON || Characters.areConfusable(written, next);
            if (slip && written != next && isCountedElsewhere(reading, matcher.start(), next)) {
                findings.add(finding(reading, matcher.start(1), matcher.end(1), next, Severity.WARNING));
            }
            at = matcher.end(1);
        }
    }

    private static void ends(Reading reading, List<Finding> findings) {
        Matcher matcher = END.matcher(reading.text());
        while (matcher.find()) {
            Character counted = counted(reading, matcher);
            if (counted != null) {
                findings.add(finding(reading, matcher.start(2), matcher.end(2), counted, Severity.HINT));
            }
        }
    }

    /** The counting word that two numbers of a series have elsewhere in its sentence. */
    private static @Nullable Character counted(Reading reading, Matcher series) {
        List<String> numbers =
                NUMBER.matcher(series.group(1)).results().map(it -> it.group()).toList();
        List<Character> found = new ArrayList<>();
        Matcher counted = COUNTED.matcher(sentence(reading, series.start()));
        while (counted.find()) {
            char word = counted.group(2).charAt(0);
            if (numbers.contains(counted.group(1)) && "、和及与等".indexOf(word) < 0) {
                found.add(word);
            }
        }
        boolean same = found.size() >= 2 && found.stream().distinct().count() == 1;
        return same ? found.getFirst() : null;
    }

    private static boolean isCountedElsewhere(Reading reading, int at, char word) {
        Matcher counted = COUNTED.matcher(sentence(reading, at));
        int times = 0;
        while (counted.find()) {
            times += counted.group(2).charAt(0) == word ? 1 : 0;
        }
        return times >= 2;
    }

    private static String sentence(Reading reading, int at) {
        return reading.text().substring(reading.sentenceStart(at), reading.sentenceEnd(at));
    }

    private static Finding finding(Reading reading, int from, int to, char word, Severity severity) {
        String written = reading.quote(from, to);
        String proposal = written.substring(0, written.length() - 1) + word;
        return new Finding(
                Code.WRONG_CHARACTER,
                severity,
                List.of(reading.span(from, to)),
                Text.of("linter.finding.counting-word", written, proposal),
                proposal);
    }
}
