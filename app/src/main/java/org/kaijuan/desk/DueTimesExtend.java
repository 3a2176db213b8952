package org.kaijuan.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaijuan.continuity.ActionCall;
import org.kaijuan.continuity.ActionParameter;
import org.kaijuan.continuity.ActionParameter.Kind;
import org.kaijuan.continuity.ActionRun;
import org.kaijuan.continuity.ActionRun.Thrown;
import org.kaijuan.continuity.ContinuityAction;
import org.kaijuan.continuity.Effects;
import org.kaijuan.continuity.Effects.Effect;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.kernel.Text;
import org.springframework.stereotype.Component;

/**
 * Moves the due times of open requests that fall into the days of an order (ORG-20). Each moves by the same number of days, so
 * that not everything is due on the day of reopening, and several orders can be undone in any order.
 */
@Component
class DueTimesExtend implements ContinuityAction {

    static final String KEY = "requests.extend";
    static final String DAYS = "days";

    private static final int MOST_DAYS = 366;

    private final Extensions extensions;

    DueTimesExtend(Extensions extensions) {
        this.extensions = extensions;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public List<ActionParameter> parameters() {
        return List.of(ActionParameter.required(DAYS, Kind.NUMBER));
    }

    @Override
    public Optional<Refusal> refusal(ActionCall call) {
        int days = call.number(DAYS);
        return days >= 1 && days <= MOST_DAYS
                ? Optional.empty()
                : Optional.of(Refusal.of("desk.extend-days", MOST_DAYS));
    }

    @Override
    public Effects preview(ActionCall call) {
        long due = extensions.countDue(call);
        return Effects.of(Effect.of(Text.of("desk.extend.effect", due, call.number(DAYS)), due));
    }

    @Override
    public void apply(ActionCall call, ActionRun run) {
        Map<LibraryId, Long> moved = extensions.extend(call, call.number(DAYS));
        List<Thrown> thrown = new ArrayList<>();
        moved.forEach((library, requests) -> thrown.add(new Thrown(
                library,
                "requests:due",
                Text.of("desk.extend.what", requests),
                Text.of("desk.extend.before"),
                Text.of("desk.extend.after", call.number(DAYS)),
                library.code())));
        run.remember(thrown);
        run.report(Text.of(
                "desk.extend.effect",
                moved.values().stream().mapToLong(Long::longValue).sum(),
                call.number(DAYS)));
    }

    @Override
    public void revise(ActionCall before, ActionCall after, ActionRun run) {
        List<Thrown> thrown = run.thrown();
        extensions.takeBack(before);
        run.release(thrown);
        apply(after, run);
    }

    @Override
    public void undo(ActionCall call, ActionRun run) {
        extensions.takeBack(call);
    }
}
