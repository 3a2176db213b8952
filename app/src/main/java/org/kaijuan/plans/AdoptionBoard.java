package org.kaijuan.plans;

import java.util.List;

/** Who has taken over a template, and how. */
public record AdoptionBoard(TemplateView template, List<AdoptionLine> lines) {

    public AdoptionBoard {
        lines = List.copyOf(lines);
    }

    /** @param standing as {@link AdoptionLine#standing()} */
    public long count(String standing) {
        return lines.stream().filter(line -> line.standing().equals(standing)).count();
    }

    /** How many of the plans are approved by now. */
    public long approved() {
        return lines.stream()
                .filter(line -> line.plan() != null && line.plan().isApproved())
                .count();
    }

    /** The lines of one standing; all for an empty one. */
    public AdoptionBoard only(String standing) {
        return standing.isEmpty()
                ? this
                : new AdoptionBoard(
                        template,
                        lines.stream()
                                .filter(line -> line.standing().equals(standing))
                                .toList());
    }
}
