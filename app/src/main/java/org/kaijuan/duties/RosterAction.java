package org.kaijuan.duties;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kaijuan.continuity.ActionCall;
import org.kaijuan.continuity.ActionParameter;
import org.kaijuan.continuity.ActionParameter.Choice;
import org.kaijuan.continuity.ActionParameter.Kind;
import org.kaijuan.continuity.ActionRun;
import org.kaijuan.continuity.ActionRun.Thrown;
import org.kaijuan.continuity.ContinuityAction;
import org.kaijuan.continuity.Effects;
import org.kaijuan.continuity.Effects.Effect;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.UnitView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.kernel.Scope;
import org.kaijuan.kernel.Text;
import org.springframework.stereotype.Component;

/** Puts libraries on duty for the days of an order: plans a roster and publishes it (HLT-17, HLT-19). */
@Component
class RosterAction implements ContinuityAction {

    private static final String KEY = "duties.roster";

    private final Rosters rosters;
    private final RosterPosts posts;
    private final Crews crews;
    private final Libraries libraries;

    RosterAction(Rosters rosters, RosterPosts posts, Crews crews, Libraries libraries) {
        this.rosters = rosters;
        this.posts = posts;
        this.crews = crews;
        this.libraries = libraries;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public List<ActionParameter> parameters() {
        return List.of(
                ActionParameter.choice(
                        RosterOrder.WHO,
                        List.of(
                                new Choice(RosterOrder.EACH_DEPARTMENT, Text.of("duties.post.each-department")),
                                new Choice(RosterOrder.ONE_POST, Text.of("duties.post.whole-library")))),
                ActionParameter.optional(RosterOrder.POST, Kind.TEXT),
                ActionParameter.required(RosterOrder.HOURS, Kind.TEXT));
    }

    @Override
    public Optional<Refusal> refusal(ActionCall call) {
        return RosterOrder.of(call).isPresent() ? Optional.empty() : Optional.of(Refusal.of("duties.not-hours"));
    }

    @Override
    public Effects preview(ActionCall call) {
        RosterOrder order = RosterOrder.of(call).orElseThrow();
        long duties = 0;
        long without = 0;
        for (LibraryId library : call.libraries().libraries()) {
            long posts = posts(order, library);
            duties += posts * order.period().days();
            without += posts == 0 ? 1 : 0;
        }
        List<Effect> effects = new ArrayList<>();
        effects.add(Effect.of(
                Text.of(
                        "duties.effect.roster",
                        duties,
                        order.period().from(),
                        order.period().to()),
                duties));
        if (without > 0) {
            effects.add(Effect.warning(Text.of("duties.effect.nobody", without), without));
        }
        return new Effects(effects, List.of());
    }

    /** How many would be on duty at a time. */
    private long posts(RosterOrder order, LibraryId library) {
        if (!order.eachDepartment()) {
            return crews.ids(library, null).isEmpty() ? 0 : 1;
        }
        return libraries.departments(library).stream()
                .map(UnitView::id)
                .filter(department -> !crews.ids(library, department).isEmpty())
                .count();
    }

    @Override
    public void apply(ActionCall call, ActionRun run) {
        RosterOrder order = RosterOrder.of(call).orElseThrow();
        Actor actor = onBehalf(call);
        List<Thrown> thrown = new ArrayList<>();
        for (LibraryId library : call.libraries().libraries().stream().sorted().toList()) {
            if (posts(order, library) > 0) {
                thrown.add(make(call, order, library, actor));
            }
        }
        run.remember(thrown);
        run.report(Text.of("duties.effect.made", thrown.size()));
    }

    private Thrown make(ActionCall call, RosterOrder order, LibraryId library, Actor actor) {
        String title = call.title().substring(0, Math.min(90, call.title().length())) + " #" + (call.step() + 1);
        RosterId id = rosters.create(
                        actor,
                        new NewRoster(
                                library,
                                title,
                                order.period(),
                                call.source()
                                        .substring(
                                                0, Math.min(200, call.source().length())),
                                call.order().value()))
                .orThrow();
        Outcome<?> added = order.eachDepartment()
                ? posts.addDepartments(actor, id, order.asPost())
                : posts.add(actor, id, order.asPost());
        added.orThrow();
        rosters.plan(actor, id).orThrow();
        rosters.publish(actor, id).orThrow();
        return new Thrown(
                library,
                "duty-roster:" + call.step(),
                Text.of("duties.thrown.roster", title),
                Text.of("duties.thrown.none"),
                Text.of("duties.thrown.until", order.period().to()),
                id.toString());
    }

    /** New days move the end of what is there; another beginning or other posts need a new roster. */
    @Override
    public void revise(ActionCall before, ActionCall after, ActionRun run) {
        boolean sameButForTheEnd =
                before.from().equals(after.from()) && before.parameters().equals(after.parameters());
        if (!sameButForTheEnd) {
            undo(before, run);
            run.release(run.thrown());
            apply(after, run);
            return;
        }
        RosterOrder order = RosterOrder.of(after).orElseThrow();
        for (Thrown thrown : run.thrown()) {
            rosters.moveEnd(onBehalf(after), id(thrown), order.period().to());
        }
        run.report(Text.of("duties.effect.moved", run.thrown().size()));
    }

    @Override
    public void undo(ActionCall call, ActionRun run) {
        for (Thrown thrown : run.thrown()) {
            rosters.cancel(onBehalf(call), id(thrown), call.title());
        }
    }

    private static RosterId id(Thrown thrown) {
        return new RosterId(UUID.fromString(thrown.handle()));
    }

    /** That the actor may give the order was asked; rosters then follow from it. */
    private static Actor onBehalf(ActionCall call) {
        Actor actor = call.actor();
        Scope scope = call.libraries();
        return new Actor(
                actor.person(),
                actor.name(),
                actor.library(),
                Map.of(DutiesPermissions.READ, scope, DutiesPermissions.EDIT, scope),
                actor.via());
    }
}
