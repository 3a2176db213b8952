package org.kaijuan.duties.web;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.duties.Candidate;
import org.kaijuan.duties.DutyRecord;
import org.kaijuan.duties.DutyView;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.web.Form;
import org.kaijuan.web.Option;
import org.kaijuan.web.Ui;

/**
 * One duty: why, who else could, what changed.
 *
 * @param others duties of colleagues that could be taken in exchange; empty unless the duty is one's own
 */
public record DutyPage(
        LibraryView library,
        DutyRecord record,
        List<DutyView> others,
        boolean mine,
        boolean ahead,
        boolean mayEdit,
        Form form) {

    private static final DateTimeFormatter HOURS = DateTimeFormatter.ofPattern("HH:mm");

    public DutyView duty() {
        return record.duty();
    }

    /** From when to when on its day; null for a duty that runs into another. */
    public @Nullable String hours() {
        ZonedDateTime begins = duty().startsAt().atZone(library.zone());
        ZonedDateTime ends = duty().endsAt().atZone(library.zone());
        return begins.toLocalDate().equals(ends.toLocalDate()) ? HOURS.format(begins) + "–" + HOURS.format(ends) : null;
    }

    /** Whom to put in, the most owed first. */
    public List<Option> substitutes(Ui ui) {
        return record.candidates().stream()
                .map(candidate -> new Option(candidate.person().toString(), label(ui, candidate)))
                .toList();
    }

    private static String label(Ui ui, Candidate candidate) {
        return ui.t(key(candidate), candidate.name(), candidate.taken(), ui.number(candidate.share(), 1));
    }

    private static String key(Candidate candidate) {
        if (candidate.away()) {
            return "duties.candidate.away";
        }
        if (candidate.busy()) {
            return "duties.candidate.busy";
        }
        return candidate.resting() ? "duties.candidate.resting" : "duties.candidate.free";
    }

    /** Whom to ask: to stand in, or against one of their duties. */
    public List<Option> swapOptions(Ui ui) {
        List<Option> options = new ArrayList<>();
        record.candidates().stream()
                .filter(Candidate::isFree)
                .forEach(candidate -> options.add(
                        new Option("person:" + candidate.person(), ui.t("duties.swap.stand-in", candidate.name()))));
        others.forEach(other -> options.add(new Option(
                "duty:" + other.id(), ui.t("duties.swap.exchange", other.name(), other.day(), other.post()))));
        return options;
    }
}
