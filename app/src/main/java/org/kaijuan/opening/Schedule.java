package org.kaijuan.opening;

import java.util.List;
import java.util.Map;
import org.kaijuan.identity.LibraryView;

/**
 * The services of a library over some days.
 *
 * @param services online ones first
 * @param states by key of the service, one for each day, in their order
 */
public record Schedule(
        LibraryView library,
        List<ScheduleDay> days,
        List<ServiceDefinition> services,
        Map<String, List<ServiceState>> states) {

    public Schedule {
        days = List.copyOf(days);
        services = List.copyOf(services);
        states = Map.copyOf(states);
    }

    /** How many online services are open on the first day. */
    public long openOnline() {
        return services.stream()
                .filter(service -> service.online() && state(service, 0).open())
                .count();
    }

    /** The state of a service on the day with that index. */
    public ServiceState state(ServiceDefinition service, int day) {
        return states.getOrDefault(service.key(), List.of()).get(day);
    }
}
