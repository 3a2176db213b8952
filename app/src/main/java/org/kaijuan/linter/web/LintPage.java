package org.kaijuan.linter.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kaijuan.linter.Finding;
import org.kaijuan.linter.Severity;
import org.kaijuan.prose.Span;
import org.kaijuan.web.Form;

/**
 * Where a text is laid before the linter, and what was found.
 *
 * @param text the marked text; null before anything was checked
 */
public record LintPage(Form form, @Nullable MarkedText text, List<Finding> findings) {

    /**
     * A finding and its number in the text.
     *
     * @param shown whether its places are marked in what is shown of the text
     */
    public record Numbered(int number, Finding finding, Set<String> shown) {

        /** The places, each once a line. */
        public List<Place> places() {
            List<Place> places = new ArrayList<>();
            for (int i = 0; i < finding.spans().size(); i++) {
                String anchor = "f" + number + "-" + (i + 1);
                places.add(new Place(finding.spans().get(i), shown.contains(anchor) ? anchor : null));
            }
            return places;
        }
    }

    /** @param anchor null if the place is marked by another finding already */
    public record Place(Span span, @Nullable String anchor) {}

    public boolean isChecked() {
        return text != null;
    }

    /** What should be looked at before the text is signed. */
    public List<Numbered> slips() {
        return numbered(finding -> finding.severity() != Severity.HINT && !finding.concernsConsent());
    }

    public List<Numbered> hints() {
        return numbered(finding -> finding.severity() == Severity.HINT && !finding.concernsConsent());
    }

    public List<Numbered> people() {
        return numbered(Finding::concernsConsent);
    }

    private List<Numbered> numbered(Predicate<Finding> wanted) {
        Set<String> shown = shown();
        List<Numbered> numbered = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            if (wanted.test(findings.get(i))) {
                numbered.add(new Numbered(i + 1, findings.get(i), shown));
            }
        }
        return numbered;
    }

    private Set<String> shown() {
        Set<String> shown = new TreeSet<>();
        if (text != null) {
            text.lines().stream()
                    .flatMap(line -> line.pieces().stream())
                    .filter(MarkedText.Piece::isMarked)
                    .forEach(piece -> shown.add(piece.anchor()));
        }
        return shown;
    }
}
