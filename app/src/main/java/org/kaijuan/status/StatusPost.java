package org.kaijuan.status;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.kaijuan.continuity.ActionCall;
import org.kaijuan.continuity.ActionParameter;
import org.kaijuan.continuity.ActionRun;
import org.kaijuan.continuity.ActionRun.Thrown;
import org.kaijuan.continuity.ContinuityAction;
import org.kaijuan.continuity.Effects;
import org.kaijuan.continuity.Effects.Change;
import org.kaijuan.continuity.Effects.Effect;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Text;
import org.springframework.stereotype.Component;

/** An order posts a note to readers on the status pages of its libraries (ORG-21). */
@Component
class StatusPost implements ContinuityAction {

    static final String KEY = "status.post";
    static final String TEXT = "text";
    static final String ENGLISH = "english";

    private static final Text NOTE = Text.of("status.note");
    private static final Text NOTHING = Text.of("status.note.none");

    private final Notes notes;

    StatusPost(Notes notes) {
        this.notes = notes;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public List<ActionParameter> parameters() {
        return List.of(
                ActionParameter.required(TEXT, ActionParameter.Kind.WORDS),
                ActionParameter.optional(ENGLISH, ActionParameter.Kind.WORDS));
    }

    @Override
    public Effects preview(ActionCall call) {
        List<LibraryId> libraries =
                call.libraries().libraries().stream().sorted().toList();
        Text sentence = Text.of("status.effect.note", libraries.size());
        String page = libraries.size() == 1 ? "/status/" + libraries.getFirst() : "/status/province";
        Stream<Effect> untranslated = call.find(ENGLISH).isPresent()
                ? Stream.empty()
                : Stream.of(Effect.warning(Text.of("status.effect.not-in-english"), libraries.size()));
        return new Effects(
                Stream.concat(Stream.of(new Effect(sentence, libraries.size(), Effects.Tone.PLAIN, page)), untranslated)
                        .toList(),
                libraries.stream()
                        .map(library -> new Change(library, NOTE, NOTHING, words(call)))
                        .toList());
    }

    @Override
    public void apply(ActionCall call, ActionRun run) {
        List<NoteView> posted = notes.post(
                call.libraries().libraries(),
                call.text(TEXT),
                call.find(ENGLISH).orElse(null),
                call.from(),
                call.to(),
                call.source(),
                call.actor().name());
        run.remember(posted.stream()
                .map(note -> new Thrown(
                        note.library(),
                        "status:note",
                        NOTE,
                        NOTHING,
                        words(call),
                        note.id().toString()))
                .toList());
    }

    @Override
    public void revise(ActionCall before, ActionCall after, ActionRun run) {
        List<Thrown> thrown = run.thrown();
        strike(before, thrown);
        run.release(thrown);
        apply(after, run);
    }

    @Override
    public void undo(ActionCall call, ActionRun run) {
        strike(call, run.thrown());
    }

    private void strike(ActionCall call, List<Thrown> thrown) {
        notes.strike(
                thrown.stream().map(Thrown::handle).map(UUID::fromString).toList(),
                call.actor().name());
    }

    private static Text words(ActionCall call) {
        return Text.of("status.note.words", call.text(TEXT));
    }
}
