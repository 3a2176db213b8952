package org.kaijuan.continuity;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.kaijuan.kernel.Refusal;

/**
 * What an order, a revision or an undoing would do.
 *
 * @param hash of what is shown, but for counts in sentences; whoever applies the order hands it back, so that what is applied is what was seen
 * @param libraries how many it concerns
 * @param notes what else one should know about its days
 */
public record OrderPreview(
        OrderId order, String hash, long libraries, List<Step> steps, List<PreviewNote.Note> notes, Instant at) {

    /** The effects of one step. */
    public record Step(int number, String action, Effects effects) {}

    public OrderPreview {
        steps = List.copyOf(steps);
        notes = List.copyOf(notes);
    }

    public List<Effects.Effect> effects() {
        return each().flatMap(effects -> effects.effects().stream()).toList();
    }

    public List<Effects.Change> changes() {
        return each().flatMap(effects -> effects.changes().stream()).toList();
    }

    /** What must be put in order before it can be applied. */
    public List<Refusal> obstacles() {
        return each().flatMap(effects -> effects.obstacles().stream())
                .distinct()
                .toList();
    }

    private Stream<Effects> each() {
        return steps.stream().map(Step::effects);
    }
}
