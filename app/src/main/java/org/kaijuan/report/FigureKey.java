package org.kaijuan.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import org.kaijuan.kernel.Period;

/**
 * Which number: a figure, whose, and of which days.
 *
 * @param figure id of the catalogue, e.g. {@code delivery.delivered}
 * @param scope code of a library or unit, or {@code province}
 */
public record FigureKey(String figure, String scope, Period period) implements Comparable<FigureKey> {

    private static final Comparator<FigureKey> ORDER = Comparator.comparing(FigureKey::figure)
            .thenComparing(FigureKey::scope)
            .thenComparing(key -> key.period().from())
            .thenComparing(key -> key.period().to());

    /** The query of a URL that asks for it. */
    public String query() {
        return "library=" + URLEncoder.encode(scope, StandardCharsets.UTF_8) + "&from=" + period.from() + "&to="
                + period.to();
    }

    /** The page of the figure, with its rows. */
    public String page() {
        return "/figures/" + figure + "?" + query();
    }

    /** The rows in the API. */
    public String rows() {
        return "/api/v1/figures/" + figure + "/rows?" + query();
    }

    @Override
    public int compareTo(FigureKey other) {
        return ORDER.compare(this, other);
    }
}
