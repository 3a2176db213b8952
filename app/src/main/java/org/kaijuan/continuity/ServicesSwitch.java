package org.kaijuan.continuity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kaijuan.continuity.ActionParameter.Choice;
import org.kaijuan.kernel.Text;
import org.kaijuan.opening.Decisions;
import org.kaijuan.opening.Opening;
import org.kaijuan.opening.ServiceDefinition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Opens or closes the services that are named. */
@Component
class ServicesSwitch extends ServiceSwitch {

    static final String KEY = "services.switch";
    static final String SERVICES = "services";
    static final String STATE = "state";
    static final String OPEN = "open";
    static final String CLOSED = "closed";
    static final String ON_SITE = "on-site";
    static final String ONLINE = "online";

    ServicesSwitch(Opening opening, Decisions decisions, ObjectProvider<ReopeningGate> gates) {
        super(opening, decisions, gates);
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public List<ActionParameter> parameters() {
        List<Choice> services = new ArrayList<>();
        services.add(new Choice(ON_SITE, Text.of("continuity.services.on-site")));
        services.add(new Choice(ONLINE, Text.of("continuity.services.online")));
        services().forEach(service -> services.add(new Choice(service.key(), Text.of("service." + service.key()))));
        return List.of(
                ActionParameter.choices(SERVICES, services),
                ActionParameter.choice(
                        STATE,
                        List.of(
                                new Choice(CLOSED, Text.of("continuity.closed")),
                                new Choice(OPEN, Text.of("continuity.open")))));
    }

    @Override
    Map<ServiceDefinition, Boolean> states(ActionCall call) {
        List<String> named = call.list(SERVICES);
        boolean open = call.text(STATE).equals(OPEN);
        Map<ServiceDefinition, Boolean> states = new LinkedHashMap<>();
        services().stream()
                .filter(service -> named.contains(service.key()) || named.contains(service.online() ? ONLINE : ON_SITE))
                .forEach(service -> states.put(service, open));
        return states;
    }

    /** Whoever opens single services in a closed building opens it by half. */
    @Override
    String mode(ActionCall call) {
        return Mode.HALF_OPEN;
    }
}
