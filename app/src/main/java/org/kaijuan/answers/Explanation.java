package org.kaijuan.answers;

import java.util.List;
import java.util.Locale;
import org.kaijuan.answers.search.Found;
import org.kaijuan.answers.search.Match;

/**
 * Why the bank answers as it does.
 *
 * @param compared the question as it is compared: one script, no signs, wrong characters put right
 * @param kind {@code sentence}, {@code keywords}, {@code voice}, {@code pinyin} or {@code number}
 * @param sureness the probability that the first line is right
 */
public record Explanation(
        String compared, String kind, AnswerBand band, double sureness, boolean isDegraded, List<Line> lines) {

    public Explanation {
        lines = List.copyOf(lines);
    }

    /**
     * An entry and how near the question is to its best phrasing, altogether and in each way, from 0 to 1.
     *
     * @param path where readers find the entry
     * @param isOfProvince whether every library inherits the entry
     */
    public record Line(
            EntryId entry,
            String question,
            String phrasing,
            String path,
            boolean isOfProvince,
            double score,
            double meaning,
            double characters,
            double pairs,
            double sound) {

        static Line of(Match match, EntryView entry) {
            return new Line(
                    entry.id(),
                    entry.question(),
                    match.phrasing(),
                    entry.path(),
                    entry.isOfProvince(),
                    match.score(),
                    match.parts().meaning(),
                    match.parts().terms(),
                    match.parts().pairs(),
                    match.parts().sound());
        }
    }

    static Explanation of(Found found, List<Line> lines) {
        return new Explanation(
                found.question().normal(),
                found.question().kind().name().toLowerCase(Locale.ROOT),
                AnswerBand.valueOf(found.band().name()),
                found.sureness(),
                found.question().isDegraded(),
                lines);
    }
}
