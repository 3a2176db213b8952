package org.kaijuan.opening.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.opening.Schedule;
import org.kaijuan.opening.ScheduleDay;
import org.kaijuan.opening.ServiceDefinition;
import org.kaijuan.opening.ServiceState;

/** The sign at the door: services that are open at the same hours for the same reason are said together. */
public record DoorSignPage(LibraryView library, List<ScheduleDay> days, List<Sign> signs) {

    /** @param week their common states, one for each day */
    public record Sign(boolean online, List<ServiceDefinition> services, List<ServiceState> week) {

        public ServiceState today() {
            return week.getFirst();
        }
    }

    private record Alike(boolean online, List<ServiceState> week) {}

    static DoorSignPage of(Schedule schedule) {
        Map<Alike, List<ServiceDefinition>> alike = new LinkedHashMap<>();
        for (ServiceDefinition service : schedule.services()) {
            List<ServiceState> week = schedule.states().getOrDefault(service.key(), List.of());
            alike.computeIfAbsent(new Alike(service.online(), week), key -> new ArrayList<>())
                    .add(service);
        }
        List<Sign> signs = alike.entrySet().stream()
                .map(entry -> new Sign(
                        entry.getKey().online(),
                        entry.getValue(),
                        entry.getKey().week()))
                .toList();
        return new DoorSignPage(schedule.library(), schedule.days(), signs);
    }
}
