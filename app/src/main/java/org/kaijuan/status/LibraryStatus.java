package org.kaijuan.status;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaijuan.continuity.StatusLine;
import org.kaijuan.identity.LibraryView;

/**
 * A library on a day.
 *
 * @param asOf business time at which this was so, to the minute
 * @param holiday key of the public holiday on the day
 * @param services online ones first
 * @param notes of the day, the newest first
 * @param lines that other modules add: who is on duty, which level is in force
 */
public record LibraryStatus(
        LibraryView library,
        LocalDate day,
        Instant asOf,
        @Nullable String holiday,
        List<ServiceStatus> services,
        List<NoteView> notes,
        List<StatusLine.Line> lines) {

    /** A day on which a service will be otherwise. */
    public record Change(LocalDate day, boolean opens, List<ServiceStatus> services) {}

    public LibraryStatus {
        services = List.copyOf(services);
        notes = List.copyOf(notes);
        lines = List.copyOf(lines);
    }

    public Building building() {
        List<ServiceStatus> onSite = of(false).toList();
        long open = onSite.stream().filter(ServiceStatus::open).count();
        if (open == 0) {
            return Building.CLOSED;
        }
        if (open < onSite.size()) {
            return Building.PARTLY_OPEN;
        }
        boolean nobody = onSite.stream().allMatch(each -> each.hours().isEmpty());
        return nobody ? Building.FREE_DAY : Building.OPEN;
    }

    public Online online() {
        long all = of(true).count();
        long open = of(true).filter(ServiceStatus::open).count();
        return open == all ? Online.AS_USUAL : open == 0 ? Online.PAUSED : Online.PARTLY;
    }

    /** Services of which the same is to be said, together. */
    public List<List<ServiceStatus>> groups() {
        Map<ServiceStatus.Alike, List<ServiceStatus>> groups = new LinkedHashMap<>();
        services.forEach(each ->
                groups.computeIfAbsent(each.alike(), _ -> new ArrayList<>()).add(each));
        return List.copyOf(groups.values());
    }

    /** What will be otherwise next, as far as it has been decided. */
    public @Nullable Change next() {
        LocalDate first = null;
        boolean opens = false;
        for (ServiceStatus service : services) {
            LocalDate changes = service.changes();
            if (changes != null && (first == null || changes.isBefore(first))) {
                first = changes;
                opens = !service.open();
            }
        }
        return first == null ? null : change(first, opens);
    }

    private Change change(LocalDate day, boolean opens) {
        List<ServiceStatus> changing = services.stream()
                .filter(each -> day.equals(each.changes()) && each.open() != opens)
                .toList();
        return new Change(day, opens, changing);
    }

    private Stream<ServiceStatus> of(boolean online) {
        return services.stream().filter(each -> each.service().online() == online);
    }
}
