package org.kaijuan.plans;

import java.util.List;
import org.kaijuan.continuity.PreviewNote;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Period;
import org.kaijuan.kernel.Scope;
import org.kaijuan.kernel.Text;
import org.springframework.stereotype.Component;

/** Whoever closes or opens services sees what readers will want then, where the demand calendar says something (SVC-46). */
@Component
class DemandNotes implements PreviewNote {

    private final Demands demands;

    DemandNotes(Demands demands) {
        this.demands = demands;
    }

    @Override
    public List<Note> notes(Actor actor, Scope libraries, Period days) {
        return demands.unusual(actor, libraries, days).stream()
                .map(DemandNotes::note)
                .toList();
    }

    private static Note note(LoadForecast forecast) {
        Text title = Text.of(
                "plans.forecast.note", Text.of("service." + forecast.service()), forecast.expected(), forecast.usual());
        return new Note(
                "demand." + forecast.service(),
                title,
                Text.of("plans.forecast.expected"),
                forecast.days().stream()
                        .map(day -> new Point(day.day(), day.expected(), day.because()))
                        .toList());
    }
}
