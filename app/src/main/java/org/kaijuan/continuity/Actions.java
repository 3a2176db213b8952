package org.kaijuan.continuity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.kernel.Text;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All actions that the modules offer, by key. Looked up when asked, since some of them know the orders themselves. */
@Component
class Actions {

    private final ObjectProvider<ContinuityAction> offered;

    Actions(ObjectProvider<ContinuityAction> offered) {
        this.offered = offered;
    }

    Collection<ContinuityAction> all() {
        Map<String, ContinuityAction> byKey = new TreeMap<>();
        offered.forEach(action -> {
            if (byKey.put(action.key(), action) != null) {
                throw new IllegalStateException("two modules offer the action " + action.key());
            }
        });
        return byKey.values();
    }

    /** The action of a step that has been checked. */
    ContinuityAction get(String key) {
        return find(key).orElseThrow(() -> new IllegalStateException("no module offers the action " + key));
    }

    private Optional<ContinuityAction> find(String key) {
        return offered.stream().filter(action -> action.key().equals(key)).findFirst();
    }

    /** What is wrong with the first step that is wrong: an unknown action, a parameter missing or of another kind. */
    Optional<Refusal> refusal(List<ActionStep> steps) {
        for (int i = 0; i < steps.size(); i++) {
            Optional<Refusal> refusal = refusal(steps.get(i), i + 1);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    private Optional<Refusal> refusal(ActionStep step, int place) {
        Optional<ContinuityAction> action = find(step.action());
        if (action.isEmpty()) {
            return Optional.of(Refusal.of("continuity.unknown-action", step.action()));
        }
        List<ActionParameter> parameters = action.get().parameters();
        Optional<String> stranger = step.parameters().keySet().stream()
                .filter(name -> parameters.stream()
                        .noneMatch(parameter -> parameter.name().equals(name)))
                .findFirst();
        if (stranger.isPresent()) {
            return Optional.of(Refusal.of("continuity.unknown-parameter", place, stranger.get()));
        }
        return parameters.stream()
                .flatMap(parameter -> refusal(step, place, parameter))
                .findFirst();
    }

    private static Stream<Refusal> refusal(ActionStep step, int place, ActionParameter parameter) {
        String value = step.parameters().get(parameter.name());
        Text label = Text.of("action." + step.action() + "." + parameter.name());
        if (value == null) {
            return parameter.required()
                    ? Stream.of(Refusal.of("continuity.parameter-missing", place, label))
                    : Stream.of();
        }
        return parameter.accepts(value)
                ? Stream.of()
                : Stream.of(Refusal.of("continuity.parameter-wrong", place, label, value));
    }
}
