package org.kaijuan.continuity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.kernel.Text;

/**
 * What a step would do, before it does it.
 *
 * @param effects in words, with counts; what an action does not touch although somebody may think so belongs here too
 * @param changes library by library what would be otherwise, for the table; at most a few per library
 * @param obstacles what must be put in order first; with one of them the order is not applied
 */
public record Effects(List<Effect> effects, List<Change> changes, List<Refusal> obstacles) {

    /** Nothing to do. */
    public static final Effects NONE = new Effects(List.of(), List.of());

    /**
     * One sentence.
     *
     * @param what message with arguments; the count is among them if the sentence says it
     * @param count for sums and for the picture
     * @param href where the things counted can be looked at; a path of this program
     */
    public record Effect(
            Text what, long count, Tone tone, @Nullable String href) {

        public static Effect of(Text what, long count) {
            return new Effect(what, count, Tone.PLAIN, null);
        }

        /** Something that the director should see before anything else. */
        public static Effect warning(Text what, long count) {
            return new Effect(what, count, Tone.WARNING, null);
        }
    }

    /** How an effect is shown. */
    public enum Tone {
        PLAIN,
        /** Services open. */
        OPENS,
        /** Services close. */
        CLOSES,
        /** The past is touched, a deadline is tight, nobody is there. */
        WARNING
    }

    /** One thing in one library (or, without a library, in the unit) that would be otherwise. */
    public record Change(@Nullable LibraryId library, Text what, Text before, Text after) {}

    public Effects {
        effects = List.copyOf(effects);
        changes = List.copyOf(changes);
        obstacles = List.copyOf(obstacles);
    }

    /** Nothing stands in the way. */
    public Effects(List<Effect> effects, List<Change> changes) {
        this(effects, changes, List.of());
    }

    public static Effects of(Effect... effects) {
        return new Effects(List.of(effects), List.of());
    }
}
