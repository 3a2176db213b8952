package org.kaijuan.continuity;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** An action that stays in its transaction until the test lets it go on. */
@Component
class Pausing implements ContinuityAction {

    static final String KEY = "test.pause";
    static final String GATE = "gate";

    private static final Map<String, Gate> GATES = new ConcurrentHashMap<>();

    private record Gate(CountDownLatch reached, CountDownLatch open) {}

    static void close(String gate) {
        GATES.put(gate, new Gate(new CountDownLatch(1), new CountDownLatch(1)));
    }

    /** Until an order stands before the gate. */
    static void awaitArrival(String gate) throws InterruptedException {
        if (!GATES.get(gate).reached().await(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("nobody came to " + gate);
        }
    }

    static void open(String gate) {
        GATES.get(gate).open().countDown();
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public List<ActionParameter> parameters() {
        return List.of(ActionParameter.required(GATE, ActionParameter.Kind.TEXT));
    }

    @Override
    public Effects preview(ActionCall call) {
        return Effects.NONE;
    }

    @Override
    public void apply(ActionCall call, ActionRun run) {
        Gate gate = GATES.get(call.text(GATE));
        gate.reached().countDown();
        try {
            gate.open().await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void revise(ActionCall before, ActionCall after, ActionRun run) {}

    @Override
    public void undo(ActionCall call, ActionRun run) {}
}
