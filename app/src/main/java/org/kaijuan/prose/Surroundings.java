package org.kaijuan.prose;

import java.util.List;

/** What stands round a number in a folded text, and what that makes of the number. */
final class Surroundings {

    private static final List<String> UP_TO =
            List.of("不超过", "未超过", "不足", "不到", "不满", "至多", "最多", "不多于", "低于", "少于", "小于", "≤", "<");
    private static final List<String> OVER =
            List.of("超过", "超", "逾", "突破", "不少于", "不低于", "至少", "多于", "高于", "大于", "≥", ">", "\\geq", "\\ge");
    private static final List<String> ABOUT = List.of("约", "约为", "约有", "大约", "大概", "近", "将近", "接近", "近乎", "估计");
    private static final String BEFORE_WEEKDAY = "周期拜";
    private static final String BEFORE_LABEL = "图表号码话群室楼〔〕[＃#№@_=&/\\^";
    private static final String BEFORE_YEAR = ":：\t=为达计共|";

    private final String folded;

    Surroundings(String folded) {
        this.folded = folded;
    }

    /** What the words before a number say about its exactness. */
    Exactness exactness(int from) {
        int end = skipBack(from);
        if (endsWithAny(end, UP_TO)) {
            return Exactness.UP_TO;
        }
        if (endsWithAny(end, OVER)) {
            return Exactness.OVER;
        }
        return endsWithAny(end, ABOUT) ? Exactness.ABOUT : Exactness.EXACT;
    }

    /** 星期二, 周二: no count. */
    boolean isWeekday(int from) {
        return from > 0 && BEFORE_WEEKDAY.indexOf(folded.charAt(from - 1)) >= 0;
    }

    /** 网上百条: the 上 belongs to the word before. */
    boolean isPlaceWord(int from) {
        return from > 0 && "网线路以马天海早晚身世".indexOf(folded.charAt(from - 1)) >= 0 && folded.charAt(from) == '上';
    }

    /** Whether a number stands as one: after 量, 数 or a colon, or alone in the cell of a table. 6 500 is one number there. */
    boolean isAmount(int from, int to) {
        int before = skipBack(from);
        char previous = before == 0 ? '\n' : folded.charAt(before - 1);
        return "量数:".indexOf(previous) >= 0 || "\t|".indexOf(previous) >= 0 && endsCell(to);
    }

    private boolean endsCell(int to) {
        int at = to;
        while (at < folded.length() && folded.charAt(at) == ' ') {
            at++;
        }
        return at == folded.length() || "\t|\n".indexOf(folded.charAt(at)) >= 0;
    }

    /** A number without unit that is a name, a number of a list, or a year, rather than a count. */
    boolean isLabel(int from, int to) {
        if (isListNumber(from, to) || isCode(from) || labelFollows(to)) {
            return true;
        }
        int before = skipBack(from);
        if (before == 0) {
            return false;
        }
        char previous = folded.charAt(before - 1);
        return Units.isLatin(previous)
                || previous == '-'
                || BEFORE_LABEL.indexOf(previous) >= 0
                || (looksLikeYear(from, to) && BEFORE_YEAR.indexOf(previous) < 0);
    }

    /** COVID-19, CARS1, 7714 in GB/T7714-2015. QQ24 小时 is not one: its letters touch digits that have a unit. */
    boolean isCode(int from) {
        if (from == 0) {
            return false;
        }
        char previous = folded.charAt(from - 1);
        if (Units.isLatin(previous)) {
            return !folded.substring(Math.max(0, from - 2), from).equals("QQ");
        }
        return "-_/.".indexOf(previous) >= 0 && from > 1 && isLetterOrDigit(folded.charAt(from - 2));
    }

    /** 1、 or （1） at the beginning of a line or after the end of a sentence. */
    boolean isListNumber(int from, int to) {
        int next = to;
        if (next >= folded.length() || "、.)）:".indexOf(folded.charAt(next)) < 0) {
            return false;
        }
        int before = skipBack(from);
        if (before > 0 && "(（[【#*>|-".indexOf(folded.charAt(before - 1)) >= 0) {
            return true;
        }
        return before == 0 || "\n。；;:".indexOf(folded.charAt(before - 1)) >= 0 && folded.charAt(next) != ':';
    }

    private boolean labelFollows(int to) {
        return to < folded.length() && (Units.isLatin(folded.charAt(to)) || "号".indexOf(folded.charAt(to)) >= 0);
    }

    private boolean looksLikeYear(int from, int to) {
        return to - from == 4
                && (folded.startsWith("19", from) || folded.startsWith("20", from))
                && folded.substring(from, to).chars().allMatch(Character::isDigit);
    }

    private static boolean isLetterOrDigit(char c) {
        return Units.isLatin(c) || c >= '0' && c <= '9';
    }

    private boolean endsWithAny(int end, List<String> words) {
        return words.stream().anyMatch(word -> folded.startsWith(word, end - word.length()));
    }

    private int skipBack(int from) {
        int at = from;
        while (at > 0 && " $*".indexOf(folded.charAt(at - 1)) >= 0) {
            at--;
        }
        return at;
    }
}
