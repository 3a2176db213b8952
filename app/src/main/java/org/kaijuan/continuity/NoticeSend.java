package org.kaijuan.continuity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kaijuan.continuity.ActionParameter.Choice;
import org.kaijuan.continuity.ActionParameter.Kind;
import org.kaijuan.continuity.ActionRun.Thrown;
import org.kaijuan.continuity.Effects.Effect;
import org.kaijuan.identity.People;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.kernel.Text;
import org.kaijuan.messages.Letter;
import org.kaijuan.messages.Messages;
import org.springframework.stereotype.Component;

/**
 * Tells the staff, or those who lead, of each library. A letter cannot be called back, so undoing the order sends another that
 * says so. Readers are told where they ask: every closed service names the order and its reason.
 */
@Component
class NoticeSend implements ContinuityAction {

    static final String KEY = "notice.send";

    private static final String TO = "to";
    private static final String SUBJECT = "subject";
    private static final String TEXT = "text";
    private static final String LEADERS = "leaders";

    private final People people;
    private final Messages messages;

    NoticeSend(People people, Messages messages) {
        this.people = people;
        this.messages = messages;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public List<ActionParameter> parameters() {
        return List.of(
                ActionParameter.choice(
                        TO,
                        List.of(
                                new Choice("staff", Text.of("continuity.to.staff")),
                                new Choice(LEADERS, Text.of("continuity.to.leaders")))),
                ActionParameter.required(SUBJECT, Kind.TEXT),
                ActionParameter.required(TEXT, Kind.WORDS));
    }

    @Override
    public Effects preview(ActionCall call) {
        Map<LibraryId, Set<PersonId>> receivers = receivers(call);
        long people = people(receivers);
        long without = call.libraries().libraries().size() - receivers.size();
        List<Effect> effects = new ArrayList<>();
        effects.add(Effect.of(Text.of("continuity.effect.notice", people, receivers.size()), people));
        if (without > 0) {
            effects.add(Effect.warning(Text.of("continuity.effect.notice-nobody", without), without));
        }
        return new Effects(
                effects,
                receivers.entrySet().stream()
                        .map(each -> new Effects.Change(
                                each.getKey(), what(call), Text.of("continuity.notice.unsent"), sent(each.getValue())))
                        .toList());
    }

    @Override
    public void apply(ActionCall call, ActionRun run) {
        List<Thrown> thrown = new ArrayList<>();
        receivers(call).forEach((library, receivers) -> {
            receivers.forEach(person -> send(call, library, person, "continuity.notice"));
            thrown.add(new Thrown(
                    library,
                    "notice:" + call.step(),
                    what(call),
                    Text.of("continuity.notice.unsent"),
                    sent(receivers),
                    library.code()));
        });
        run.remember(thrown);
    }

    /** Other days are no other notice; another text is sent again. */
    @Override
    public void revise(ActionCall before, ActionCall after, ActionRun run) {
        if (!before.parameters().equals(after.parameters())) {
            run.release(run.thrown());
            apply(after, run);
        }
    }

    @Override
    public Effects previewUndo(ActionCall call, List<Thrown> thrown) {
        long people = people(receivers(call));
        return new Effects(
                List.of(Effect.of(Text.of("continuity.effect.notice-void", people), people)),
                ContinuityAction.super.previewUndo(call, thrown).changes());
    }

    @Override
    public void undo(ActionCall call, ActionRun run) {
        receivers(call)
                .forEach((library, receivers) ->
                        receivers.forEach(person -> send(call, library, person, "continuity.notice-withdrawn")));
    }

    private void send(ActionCall call, LibraryId library, PersonId person, String template) {
        Map<String, Object> values = Map.of(
                "subject", call.text(SUBJECT), "text", call.text(TEXT), "order", call.title(), "source", call.source());
        String decision = template + ":" + call.order() + ":" + call.step() + ":"
                + Integer.toHexString(call.parameters().hashCode());
        messages.send(new Letter(person, library, template, values, decision, "/orders/" + call.order()));
    }

    /** By library in the order of their codes, in one query for all of them; libraries without anybody are left out. */
    private Map<LibraryId, Set<PersonId>> receivers(ActionCall call) {
        String permission = call.text(TO).equals(LEADERS) ? ContinuityPermissions.GIVE : ContinuityPermissions.READ;
        return people.holding(permission, call.libraries());
    }

    /** Who works for several libraries is told once. */
    private static long people(Map<LibraryId, Set<PersonId>> receivers) {
        return receivers.values().stream().flatMap(Set::stream).distinct().count();
    }

    private static Text what(ActionCall call) {
        return Text.of("continuity.notice", call.text(SUBJECT));
    }

    private static Text sent(Set<PersonId> receivers) {
        return Text.of("continuity.notice.sent", receivers.size());
    }
}
