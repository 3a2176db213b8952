package org.kaijuan.continuity.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kaijuan.continuity.Effects;
import org.kaijuan.continuity.OrderPreview;
import org.kaijuan.continuity.PreviewNote;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.kernel.Text;

/**
 * What an order would do, as the API gives it.
 *
 * @param hash to be handed back with the application
 * @param applicable whether nothing stands in the way
 */
record PreviewJson(
        String order,
        String hash,
        boolean applicable,
        long libraries,
        List<Effect> effects,
        List<Change> changes,
        List<Obstacle> obstacles,
        List<Note> notes,
        Instant at) {

    record Effect(String code, String text, long count, String tone) {}

    record Change(@Nullable String library, String what, String before, String after) {}

    record Obstacle(String code, String text) {}

    /** What else one should know about the days of the order. */
    record Note(String code, String text, List<Point> points) {}

    record Point(LocalDate day, double value, List<String> because) {}

    static PreviewJson of(OrderPreview preview, Function<Text, String> words) {
        return new PreviewJson(
                preview.order().toString(),
                preview.hash(),
                preview.obstacles().isEmpty(),
                preview.libraries(),
                preview.effects().stream().map(effect -> effect(effect, words)).toList(),
                preview.changes().stream().map(change -> change(change, words)).toList(),
                preview.obstacles().stream()
                        .map(obstacle -> obstacle(obstacle, words))
                        .toList(),
                preview.notes().stream().map(note -> note(note, words)).toList(),
                preview.at());
    }

    private static Effect effect(Effects.Effect effect, Function<Text, String> words) {
        return new Effect(
                effect.what().key(),
                words.apply(effect.what()),
                effect.count(),
                effect.tone().name().toLowerCase(Locale.ROOT));
    }

    private static Change change(Effects.Change change, Function<Text, String> words) {
        return new Change(
                change.library() == null ? null : change.library().code(),
                words.apply(change.what()),
                words.apply(change.before()),
                words.apply(change.after()));
    }

    private static Note note(PreviewNote.Note note, Function<Text, String> words) {
        return new Note(
                note.code(),
                words.apply(note.title()),
                note.points().stream()
                        .map(point -> new Point(point.day(), point.value(), point.because()))
                        .toList());
    }

    private static Obstacle obstacle(Refusal obstacle, Function<Text, String> words) {
        return new Obstacle(obstacle.code(), words.apply(obstacle.sentence()));
    }
}
