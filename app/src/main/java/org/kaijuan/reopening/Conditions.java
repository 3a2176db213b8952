package org.kaijuan.reopening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kaijuan.continuity.Mode;
import org.kaijuan.continuity.Modes;
import org.kaijuan.duties.DutyBook;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Text;
import org.kaijuan.policy.Policies;
import org.kaijuan.response.Risk;
import org.kaijuan.response.RiskView;
import org.kaijuan.response.Risks;
import org.springframework.stereotype.Component;

/** The rules that a first day must keep, looked at each time anew. */
@Component
class Conditions {

    private static final String READING_ROOM = "reading-room";

    private final Risks risks;
    private final Policies policies;
    private final Modes modes;
    private final DutyBook duties;

    Conditions(Risks risks, Policies policies, Modes modes, DutyBook duties) {
        this.risks = risks;
        this.policies = policies;
        this.modes = modes;
        this.duties = duties;
    }

    /** @param day on which the library is to open */
    List<Condition> of(LibraryId library, String mode, LocalDate day) {
        List<Condition> conditions = new ArrayList<>();
        if (modes.get(mode).isOpen(READING_ROOM)) {
            conditions.add(readingRoom(library, day));
        }
        if (!mode.equals(Mode.CLOSED)) {
            conditions.add(manned(library, day));
        }
        return conditions;
    }

    /** While people should not sit together the reading room stays closed (OPN-28); where no risk is known, nothing forbids it. */
    private Condition readingRoom(LibraryId library, LocalDate day) {
        Risk most = Risk.valueOf(policies.at(ReopeningPermissions.READING_ROOM_UP_TO, library, day)
                .value());
        Optional<RiskView> known = risks.at(library, day);
        Text finding = known.map(risk -> Text.of(
                        "reopening.risk.is", Text.of("reopening.risk." + risk.risk()), risk.from(), risk.source()))
                .orElse(Text.of("reopening.risk.unknown"));
        boolean met = known.map(risk -> risk.risk().compareTo(most) <= 0).orElse(true);
        return new Condition(
                "county-risk",
                Text.of("reopening.condition.county-risk", Text.of("reopening.risk." + most)),
                finding,
                met);
    }

    private Condition manned(LibraryId library, LocalDate day) {
        int gaps = duties.gapsOn(library, day);
        return new Condition(
                "manned",
                Text.of("reopening.condition.manned", day),
                Text.of(gaps == 0 ? "reopening.manned" : "reopening.gaps", gaps),
                gaps == 0);
    }
}
