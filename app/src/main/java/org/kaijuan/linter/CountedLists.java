package org.kaijuan.linter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kaijuan.kernel.Text;
import org.kaijuan.prose.Quantity;

/**
 * A number of things and a list of them that has more or fewer: 下设 3 个小组：宣传组、保障组、督查组、后勤组, or three names before
 * 四位同志.
 *
 * <p>和 may join two things or stand inside one, so any count that is possible is right. A list that ends in 等 is open. What
 * is listed must end alike, else it may be something else that is listed.
 */
final class CountedLists implements Rule {

    private static final Pattern LIST =
            Pattern.compile("^[\\u4E00-\\u9FFF]{1,8}[：:]([^。；：:\\n]{3,160}?)(?=[。；\\n]|，[^、]{12,}|$)");
    private static final Pattern PEOPLE = Pattern.compile(
            "((?:[\\u4E00-\\u9FFF]{2,4}、){1,12}[\\u4E00-\\u9FFF]{2,4}?)(等)? ?([二两三四五六七八九十]|\\d{1,2}) ?(?:位|名)(?:同志|老师|馆员|党员|同学)");
    private static final Pattern JOINT = Pattern.compile("、|，");
    private static final Pattern AND = Pattern.compile("以及|和|与|及");
    private static final int MOST = 20;

    @Override
    public List<Finding> findings(Reading reading) {
        List<Finding> findings = new ArrayList<>();
        for (Quantity number : reading.quantities()) {
            if (number.isExactCount() && number.hasUnit() && number.value().intValue() <= MOST) {
                announced(reading, number).ifPresent(findings::add);
            }
        }
        people(reading, findings);
        return findings;
    }

    private static Optional<Finding> announced(Reading reading, Quantity number) {
        int end = Math.min(reading.text().length(), number.to() + 180);
        Matcher list = LIST.matcher(reading.text()).region(number.to(), end);
        if (!list.find() || list.group(1).contains("等")) {
            return Optional.empty();
        }
        List<String> items = Arrays.stream(JOINT.split(list.group(1).strip()))
                .map(String::strip)
                .toList();
        long joined = AND.matcher(list.group(1)).results().count();
        int said = number.value().intValue();
        boolean isRight = said >= items.size() && said <= items.size() + joined;
        if (isRight || items.size() < 2 || !endAlike(items)) {
            return Optional.empty();
        }
        return Optional.of(
                finding(reading, number.from(), number.to(), list.start(1), list.end(1), said, items.size()));
    }

    private static void people(Reading reading, List<Finding> findings) {
        Matcher list = PEOPLE.matcher(reading.text());
        while (list.find()) {
            int names = JOINT.split(list.group(1)).length;
            int said = number(list.group(3));
            boolean isOpen = list.group(2) != null;
            if ((isOpen ? names > said : names != said)
                    && JOINT.splitAsStream(list.group(1)).skip(1).allMatch(CountedLists::isName)) {
                findings.add(finding(reading, list.start(3), list.end(), list.start(1), list.end(1), said, names));
            }
        }
    }

    private static boolean isName(String words) {
        return Surnames.lengthIn(words) > 0 && words.length() <= 3;
    }

    private static int number(String written) {
        int numeral = "一二三四五六七八九十".indexOf(written);
        return written.equals("两") ? 2 : numeral >= 0 ? numeral + 1 : Integer.parseInt(written);
    }

    /** Whether all things in a list are of one kind, as their last character shows. */
    private static boolean endAlike(List<String> items) {
        char last = items.getFirst().isEmpty()
                ? ' '
                : items.getFirst().charAt(items.getFirst().length() - 1);
        return items.stream().allMatch(item -> item.length() >= 2 && item.charAt(item.length() - 1) == last);
    }

    private static Finding finding(Reading reading, int from, int to, int listFrom, int listTo, int said, int counted) {
        return new Finding(
                Code.SUM,
                Severity.WARNING,
                List.of(reading.span(from, to), reading.span(listFrom, listTo)),
                Text.of("linter.finding.counted-list", said, counted),
                null);
    }
}
