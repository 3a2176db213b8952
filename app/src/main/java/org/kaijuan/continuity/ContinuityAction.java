package org.kaijuan.continuity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.kernel.Text;

/**
 * Something that an order can do, offered by a module as a bean. Its name is the message {@code action.<key>}, its help {@code
 * action.<key>.help}.
 *
 * <p>{@link #apply}, {@link #revise}, {@link #undo} and {@link #end} run in a transaction of their own, together with what they
 * tell the {@link ActionRun} and the note for which libraries they ran: what the transaction commits is done once, what it
 * does not is tried again. So an action needs no bookkeeping of its own, but it must do nothing that a roll-back cannot take
 * back: letters go through {@code Messages}, long work is started as a job. It works on all libraries of the call in sets, not
 * one by one. An exception stops the order there; people can have it tried again or undo the order.
 */
public interface ContinuityAction {

    /** Stable, {@code noun.verb}: {@code services.switch}. */
    String key();

    /** What an order must say for this action, in the order of the form. */
    List<ActionParameter> parameters();

    /**
     * The parameter that decides what the others can be, if one does: which rule is set says what its value may be. Until it is
     * known a form asks for no more.
     */
    default Optional<String> decisive() {
        return Optional.empty();
    }

    /** {@link #parameters()} as they are for somebody who has said this much. */
    default List<ActionParameter> parameters(Map<String, String> told) {
        return parameters();
    }

    /**
     * Whether the action is done once for the unit of the order, and not for its libraries a hundred at a time: a rule that is
     * set at the province. What it remembers belongs to no single library.
     */
    default boolean isForTheWholeUnit() {
        return false;
    }

    /** Whether somebody can ask for it before the day is known, in a plan. */
    default boolean isForPlans() {
        return true;
    }

    /** A value as people read it, where its kind does not say: ids as the names of what they stand for. */
    default Optional<Text> shown(String parameter, String value) {
        return Optional.empty();
    }

    /** Why these parameters make no sense; that each is of its kind has been looked at before. */
    default Optional<Refusal> refusal(ActionCall call) {
        return Optional.empty();
    }

    /** What {@link #apply} would do if it ran now. Changes nothing; the same state of affairs gives an equal answer. */
    Effects preview(ActionCall call);

    /** Does it. */
    void apply(ActionCall call, ActionRun run);

    /**
     * What {@link #revise} would do if it ran now.
     *
     * @param thrown what this step has thrown and is still thrown
     */
    default Effects previewRevision(ActionCall before, ActionCall after, List<ActionRun.Thrown> thrown) {
        return preview(after);
    }

    /** Turns what {@code before} did into what {@code after} says; the libraries are the same, days and parameters may differ. */
    void revise(ActionCall before, ActionCall after, ActionRun run);

    /**
     * Takes back what this order did and nothing else: what others have decided since stays. The past stays on record. All
     * that the action remembered for the libraries of the call counts as back when this returns.
     */
    void undo(ActionCall call, ActionRun run);

    /**
     * What {@link #undo} would do if it ran now: as a rule, everything is as it was before.
     *
     * @param thrown what this step has thrown and is still thrown
     */
    default Effects previewUndo(ActionCall call, List<ActionRun.Thrown> thrown) {
        return new Effects(
                List.of(),
                thrown.stream()
                        .map(one -> new Effects.Change(one.library(), one.what(), one.after(), one.before()))
                        .toList());
    }

    /** The last day of the order is over. For actions whose work does not end by its own dates. */
    default void end(ActionCall call, ActionRun run) {}
}
