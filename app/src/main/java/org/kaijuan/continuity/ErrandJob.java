package org.kaijuan.continuity;

import java.time.LocalDate;
import java.util.Map;
import org.kaijuan.jobs.JobKind;
import org.kaijuan.jobs.JobRun;
import org.kaijuan.jobs.JobStopped;
import org.springframework.stereotype.Component;

/** An errand as a job: with a page, and taken up again when the node that ran it dies. */
@Component
class ErrandJob implements JobKind<ErrandJob.Parameters> {

    static final String KEY = "continuity.carry-out";

    /** @param day business day on which it was ordered */
    record Parameters(String order, String errand, LocalDate day) {}

    private final Errands errands;

    ErrandJob(Errands errands) {
        this.errands = errands;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Class<Parameters> parameters() {
        return Parameters.class;
    }

    @Override
    public void run(Parameters told, JobRun run) {
        Watcher watcher = (done, total) -> {
            run.checkCancelled();
            run.progress(done, total);
        };
        OrderId order = OrderId.of(told.order());
        Errand errand = Errand.valueOf(told.errand());
        try {
            run.result(Map.of("arrived", errands.carryOut(order, errand, told.day(), run.actor(), watcher)));
        } catch (JobStopped stopped) {
            if (stopped.isCancelled()) {
                errands.cancelled(order, errand, run.id(), run.actor());
            }
            throw stopped;
        }
    }
}
