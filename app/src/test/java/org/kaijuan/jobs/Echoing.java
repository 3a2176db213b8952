package org.kaijuan.jobs;

import java.util.Map;
import org.kaijuan.web.Trace;
import org.springframework.stereotype.Component;

/** A job that says under which trace id it runs, or fails. */
@Component
class Echoing implements JobKind<Echoing.How> {

    record How(boolean fails) {}

    @Override
    public String key() {
        return "test.echo";
    }

    @Override
    public Class<How> parameters() {
        return How.class;
    }

    @Override
    public void run(How parameters, JobRun run) {
        if (parameters.fails()) {
            throw new IllegalStateException("as asked");
        }
        run.result(Map.of("trace", Trace.current()));
    }
}
