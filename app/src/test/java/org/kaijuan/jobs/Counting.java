package org.kaijuan.jobs;

import java.util.Map;
import org.kaijuan.kernel.Text;
import org.springframework.stereotype.Component;

/** A job that counts to a number and refuses the third. */
@Component
class Counting implements JobKind<Counting.To> {

    record To(int last, long pauseMillis) {}

    @Override
    public String key() {
        return "test.count";
    }

    @Override
    public Class<To> parameters() {
        return To.class;
    }

    @Override
    public void run(To parameters, JobRun run) throws InterruptedException {
        for (int i = 1; i <= parameters.last(); i++) {
            if (i == 3) {
                run.refused("row 3", Text.of("jobs.test.three", "3"));
            }
            run.progress(i, parameters.last());
            run.checkCancelled();
            Thread.sleep(parameters.pauseMillis());
        }
        run.result(Map.of("counted", parameters.last() - 1));
    }
}
