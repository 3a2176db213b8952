package org.kaijuan.continuity;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Text;
import org.springframework.stereotype.Component;

/** An action that fails as long as its stone lies in the way, for all libraries or only where one of them is among them. */
@Component
class Stumbling implements ContinuityAction {

    static final String KEY = "test.stumble";
    static final String STONE = "stone";

    private static final Map<String, Predicate<ActionCall>> STONES = new ConcurrentHashMap<>();
    private static final AtomicInteger DONE = new AtomicInteger();

    static void lay(String stone) {
        STONES.put(stone, any -> true);
    }

    static void lay(String stone, LibraryId before) {
        STONES.put(stone, call -> call.libraries().contains(before));
    }

    static void takeAway(String stone) {
        STONES.remove(stone);
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public List<ActionParameter> parameters() {
        return List.of(ActionParameter.required(STONE, ActionParameter.Kind.TEXT));
    }

    @Override
    public Effects preview(ActionCall call) {
        return Effects.NONE;
    }

    @Override
    public void apply(ActionCall call, ActionRun run) {
        run.remember(call.libraries().libraries().stream()
                .map(library -> new ActionRun.Thrown(
                        library, "stone", text("stone"), text("away"), text("there"), "" + DONE.incrementAndGet()))
                .toList());
        if (STONES.getOrDefault(call.text(STONE), none -> false).test(call)) {
            throw new IllegalStateException("a stone: " + call.text(STONE));
        }
    }

    @Override
    public void revise(ActionCall before, ActionCall after, ActionRun run) {}

    @Override
    public void undo(ActionCall call, ActionRun run) {}

    private static Text text(String word) {
        return Text.of("continuity.words", word);
    }
}
