package org.kaijuan.plans.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.Libraries;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Period;
import org.kaijuan.plans.Demands;
import org.springframework.stereotype.Component;

/** The demand of the next four weeks, for every page that shows it. */
@Component
class LoadForecasts {

    private static final int WEEKS = 4;

    private final Demands demands;
    private final Libraries libraries;
    private final BusinessClock clock;

    LoadForecasts(Demands demands, Libraries libraries, BusinessClock clock) {
        this.demands = demands;
        this.libraries = libraries;
        this.clock = clock;
    }

    ForecastPage ahead(Actor actor, LibraryId library) {
        return from(actor, library, today(library));
    }

    ForecastPage from(Actor actor, LibraryId library, LocalDate first) {
        Period ahead = new Period(first, first.plusWeeks(WEEKS).minusDays(1));
        return new ForecastPage(demands.forecast(actor, library, ahead), demands.of(actor, library, ahead));
    }

    /** Today where the library is; absent for an office above libraries. */
    LocalDate today(@Nullable LibraryId library) {
        return clock.today(
                library == null ? clock.getZone() : libraries.get(library).zone());
    }
}
