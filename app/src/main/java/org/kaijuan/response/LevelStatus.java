package org.kaijuan.response;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.kaijuan.continuity.StatusLine;
import org.kaijuan.identity.Libraries;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Text;
import org.springframework.stereotype.Component;

/** The level in force and the risk of the county, for the public. */
@Component
class LevelStatus implements StatusLine {

    private final Levels levels;
    private final Risks risks;
    private final Libraries libraries;

    LevelStatus(Levels levels, Risks risks, Libraries libraries) {
        this.levels = levels;
        this.risks = risks;
        this.libraries = libraries;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Line> lines(LibraryId library, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, libraries.get(library).zone());
        List<Line> lines = new ArrayList<>();
        LevelInForce level = levels.at(library, today);
        LevelView decision = level.decision();
        if (decision != null) {
            lines.add(new Line(
                    "response-level",
                    Text.of("response.level"),
                    Text.of("response.status.level", Text.of("response.level." + level.level()), decision.from())));
        }
        risks.at(library, today)
                .ifPresent(risk -> lines.add(new Line(
                        "risk",
                        Text.of("response.risk"),
                        Text.of("response.status.risk", Text.of("response.risk." + risk.risk()), risk.from()))));
        return lines;
    }
}
