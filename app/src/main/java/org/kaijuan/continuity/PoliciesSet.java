package org.kaijuan.continuity;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.continuity.ActionParameter.Choice;
import org.kaijuan.continuity.ActionParameter.Kind;
import org.kaijuan.continuity.ActionRun.Thrown;
import org.kaijuan.identity.Libraries;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.kernel.Text;
import org.kaijuan.policy.Policies;
import org.kaijuan.policy.PolicyChange;
import org.kaijuan.policy.PolicyEffect;
import org.kaijuan.policy.PolicyVersion;
import org.springframework.stereotype.Component;

/** Sets a rule at the unit of the order, for its days. */
@Component
class PoliciesSet implements ContinuityAction {

    static final String KEY = "policies.set";
    static final String RULE = "rule";
    static final String VALUE = "value";

    private final Policies policies;
    private final Libraries libraries;

    PoliciesSet(Policies policies, Libraries libraries) {
        this.policies = policies;
        this.libraries = libraries;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public List<ActionParameter> parameters() {
        List<Choice> rules = policies.keys().stream()
                .map(rule -> new Choice(rule, Text.of("policy." + rule)))
                .toList();
        return List.of(ActionParameter.choice(RULE, rules), ActionParameter.required(VALUE, Kind.WORDS));
    }

    @Override
    public Optional<String> decisive() {
        return Optional.of(RULE);
    }

    @Override
    public List<ActionParameter> parameters(Map<String, String> told) {
        String rule = told.getOrDefault(RULE, "");
        return policies.shape(rule)
                .map(shape -> List.of(parameters().getFirst(), value(rule, shape)))
                .orElseGet(this::parameters);
    }

    private static ActionParameter value(String rule, Policies.Shape shape) {
        return switch (shape.type()) {
            case "bool" -> ActionParameter.required(VALUE, Kind.YES_NO);
            case "choice" ->
                ActionParameter.choice(
                        VALUE,
                        shape.options().stream()
                                .map(option -> new Choice(option, Text.of("policy." + rule + "." + option)))
                                .toList());
            case "text" -> ActionParameter.required(VALUE, Kind.WORDS);
            default -> ActionParameter.required(VALUE, Kind.TEXT).explained("policy.type." + shape.type());
        };
    }

    @Override
    public boolean isForTheWholeUnit() {
        return true;
    }

    @Override
    public Optional<Refusal> refusal(ActionCall call) {
        return switch (policies.preview(actor(call), change(call))) {
            case Outcome.Done<List<PolicyEffect>> done -> Optional.empty();
            case Outcome.Refused<List<PolicyEffect>>(Refusal refusal) -> Optional.of(refusal);
        };
    }

    @Override
    public Effects preview(ActionCall call) {
        return UnitRule.effects(Text.of("policy." + call.text(RULE)), effects(call));
    }

    @Override
    public void apply(ActionCall call, ActionRun run) {
        UnitRule.Values values = UnitRule.values(effects(call));
        PolicyVersion version = policies.set(actor(call), change(call)).orThrow();
        run.remember(new Thrown(
                null,
                "policy:" + call.text(RULE),
                Text.of("policy." + call.text(RULE)),
                values.before(),
                values.after(),
                version.id().toString()));
    }

    @Override
    public void revise(ActionCall before, ActionCall after, ActionRun run) {
        boolean isSameButEnd =
                before.parameters().equals(after.parameters()) && before.from().equals(after.from());
        if (isSameButEnd) {
            end(run.thrown(), after, after.to());
            return;
        }
        List<Thrown> thrown = run.thrown();
        end(thrown, after, before.lastDayIfUndone());
        run.release(thrown);
        apply(after, run);
    }

    @Override
    public void undo(ActionCall call, ActionRun run) {
        end(run.thrown(), call, call.lastDayIfUndone());
    }

    private void end(List<Thrown> thrown, ActionCall call, @Nullable LocalDate lastDay) {
        thrown.forEach(one -> policies.end(actor(call), UUID.fromString(one.handle()), lastDay, call.source()));
    }

    private List<PolicyEffect> effects(ActionCall call) {
        return policies.preview(actor(call), change(call)).orThrow();
    }

    private static PolicyChange change(ActionCall call) {
        return new PolicyChange(
                call.text(RULE), call.unit(), call.text(VALUE), call.from(), call.to(), call.source(), call.reason());
    }

    private Actor actor(ActionCall call) {
        return call.acting(libraries.under(call.unit()), "policy:rule:write");
    }
}
