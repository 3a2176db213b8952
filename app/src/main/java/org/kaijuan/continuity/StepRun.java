package org.kaijuan.continuity;

import java.util.List;
import org.kaijuan.kernel.Text;

/** One call of an action, in its transaction. */
final class StepRun implements ActionRun {

    private final ActionCall call;
    private final String action;
    private final SwitchRows switches;
    private final OrderJournal journal;

    StepRun(ActionCall call, String action, SwitchRows switches, OrderJournal journal) {
        this.call = call;
        this.action = action;
        this.switches = switches;
        this.journal = journal;
    }

    @Override
    public void remember(List<Thrown> thrown) {
        if (!thrown.isEmpty()) {
            switches.insert(call, action, thrown);
        }
    }

    @Override
    public List<Thrown> thrown() {
        return switches.thrown(call.order(), call.step(), call.libraries());
    }

    @Override
    public void release(List<Thrown> back) {
        if (!back.isEmpty()) {
            switches.release(call, back);
        }
    }

    @Override
    public void report(Text fact) {
        journal.write(call.order(), "reported", fact, call.actor().name());
    }
}
