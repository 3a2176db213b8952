package org.kaijuan.continuity;

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

/** Puts the services in the building into the state of a mode (OPN-03); those for readers at home stay as they are. */
@Component
class ModeSwitch extends ServiceSwitch {

    static final String KEY = "mode.set";
    static final String MODE = "mode";

    private final Modes modes;

    ModeSwitch(Opening opening, Decisions decisions, ObjectProvider<ReopeningGate> gates, Modes modes) {
        super(opening, decisions, gates);
        this.modes = modes;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public List<ActionParameter> parameters() {
        return List.of(ActionParameter.choice(
                MODE,
                modes.all().stream()
                        .map(mode -> new Choice(mode.key(), Text.of("mode." + mode.key())))
                        .toList()));
    }

    @Override
    Map<ServiceDefinition, Boolean> states(ActionCall call) {
        Mode mode = modes.get(mode(call));
        Map<ServiceDefinition, Boolean> states = new LinkedHashMap<>();
        services().stream()
                .filter(service -> !service.online())
                .forEach(service -> states.put(service, mode.isOpen(service.key())));
        return states;
    }

    @Override
    String mode(ActionCall call) {
        return call.text(MODE);
    }
}
