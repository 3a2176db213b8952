package org.kaijuan.opening.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.opening.OpeningHours;
import org.kaijuan.opening.Schedule;
import org.kaijuan.opening.ServiceDefinition;
import org.kaijuan.opening.ServiceState;
import org.kaijuan.opening.TimeRange;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Words;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The states of a library's services on a day, for everybody, as they hang at the door. */
@RestController
@RequestMapping("/api/v1/openings")
class OpeningsApi {

    private final OpeningHours hours;
    private final Libraries libraries;
    private final BusinessClock clock;
    private final Words words;

    OpeningsApi(OpeningHours hours, Libraries libraries, BusinessClock clock, Words words) {
        this.hours = hours;
        this.libraries = libraries;
        this.clock = clock;
        this.words = words;
    }

    /** @param term whether it is term at the school on that day */
    record Day(String library, LocalDate on, boolean term, List<State> services) {}

    /**
     * @param since first day of the present state; null if it was never otherwise
     * @param order by which; null where no order speaks about the day
     * @param hours when somebody is there
     */
    record State(
            String key,
            String name,
            boolean online,
            boolean open,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            LocalDate since,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String order,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String reason,

            List<String> hours) {}

    /** @param on today if absent */
    @GetMapping
    @Allow(Allow.EVERYBODY)
    Day openings(
            Locale language,
            @RequestParam String library,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on) {
        LibraryView view = libraries.find(library).orElseThrow(() -> new NotFoundException("library " + library));
        LocalDate day = on == null ? clock.today(view.zone()) : on;
        Schedule schedule = hours.schedule(view.id(), day, 1);
        return new Day(
                library,
                day,
                schedule.days().getFirst().term(),
                schedule.services().stream()
                        .map(service -> state(service, schedule.state(service, 0), language))
                        .toList());
    }

    private State state(ServiceDefinition service, ServiceState state, Locale language) {
        return new State(
                service.key(),
                words.of(language, "service." + service.key()),
                service.online(),
                state.open(),
                state.since(),
                state.order(),
                state.reason(),
                state.hoursToday().stream().map(TimeRange::toString).toList());
    }
}
