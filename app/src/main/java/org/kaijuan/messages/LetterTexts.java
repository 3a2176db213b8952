package org.kaijuan.messages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.kaijuan.audit.Audit;
import org.kaijuan.identity.Libraries;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The wordings of a library's letters: the shipped ones, and its own in their place. */
@Service
public class LetterTexts {

    private final Wordings wordings;
    private final Libraries libraries;
    private final Audit audit;

    LetterTexts(Wordings wordings, Libraries libraries, Audit audit) {
        this.wordings = wordings;
        this.libraries = libraries;
        this.audit = audit;
    }

    /** All wordings of a library in a language. */
    @Transactional(readOnly = true)
    public List<WordingView> list(Actor actor, LibraryId library, String language) {
        requireVisible(actor, library);
        return wordings.names().stream()
                .map(name -> view(library, name, known(language)))
                .toList();
    }

    @Transactional(readOnly = true)
    public WordingView get(Actor actor, LibraryId library, String name, String language) {
        requireVisible(actor, library);
        if (!wordings.exists(name)) {
            throw new NotFoundException("wording " + name);
        }
        return view(library, name, known(language));
    }

    /** What a letter would look like, its gaps filled with their own names. */
    public Outcome<Preview> preview(Actor actor, LibraryId library, String name, String language, Preview draft) {
        WordingView current = get(actor, library, name, language);
        Template template = new Template(draft.subject(), draft.body());
        Optional<String> unknown = unknownGap(current, template);
        if (unknown.isPresent()) {
            return Outcome.refused("messages.unknown-gap", unknown.get(), String.join(" ", braced(current.gaps())));
        }
        Template filled = template.fill(sample(current));
        return Outcome.done(new Preview(filled.subject(), filled.body()));
    }

    /**
     * Gives the library its own wording. Refused: {@code messages.unknown-gap}, and {@code messages.changed-meanwhile} if
     * {@code version} is not the one in force.
     */
    @Transactional
    public Outcome<WordingView> save(
            Actor actor, LibraryId library, String name, String language, Preview draft, int version) {
        WordingView current = get(actor, library, name, language);
        actor.require(MessagesPermissions.WORDING, library);
        Template template = new Template(draft.subject(), draft.body());
        Optional<String> unknown = unknownGap(current, template);
        if (unknown.isPresent()) {
            return Outcome.refused("messages.unknown-gap", unknown.get(), String.join(" ", braced(current.gaps())));
        }
        if (!wordings.save(library, name, current.language(), template, version, actor.name())) {
            return Outcome.refused("messages.changed-meanwhile");
        }
        record(actor, "messages.wording.changed", current);
        return Outcome.done(view(library, name, current.language()));
    }

    /** Goes back to the shipped wording. */
    @Transactional
    public Outcome<WordingView> restore(Actor actor, LibraryId library, String name, String language) {
        WordingView current = get(actor, library, name, language);
        actor.require(MessagesPermissions.WORDING, library);
        wordings.delete(library, name, current.language());
        record(actor, "messages.wording.restored", current);
        return Outcome.done(view(library, name, current.language()));
    }

    /** A subject and a body, as typed or as filled. */
    public record Preview(String subject, String body) {}

    private WordingView view(LibraryId library, String name, String language) {
        Template shipped = wordings.shipped(name, language);
        Set<String> gaps = new TreeSet<>(shipped.gaps());
        gaps.addAll(Template.ALWAYS);
        return wordings.own(library, name, language)
                .map(own -> new WordingView(
                        library,
                        name,
                        language,
                        own.template().subject(),
                        own.template().body(),
                        gaps,
                        own.version(),
                        own.changedBy(),
                        own.changedAt()))
                .orElseGet(() -> new WordingView(
                        library, name, language, shipped.subject(), shipped.body(), gaps, 0, null, null));
    }

    private Map<String, String> sample(WordingView wording) {
        Map<String, String> sample = new HashMap<>();
        wording.gaps().forEach(gap -> sample.put(gap, "⟨" + gap + "⟩"));
        sample.put("library", libraries.get(wording.library()).name());
        return sample;
    }

    private static Optional<String> unknownGap(WordingView current, Template template) {
        return template.gaps().stream()
                .filter(gap -> !current.gaps().contains(gap))
                .findFirst();
    }

    private static List<String> braced(Set<String> gaps) {
        return gaps.stream().map(gap -> "{" + gap + "}").toList();
    }

    private static String known(String language) {
        return Wordings.LANGUAGES.contains(language) ? language : Wordings.CHINESE;
    }

    private static void requireVisible(Actor actor, LibraryId library) {
        if (!actor.may(MessagesPermissions.READ, library) && !actor.may(MessagesPermissions.WORDING, library)) {
            throw new NotFoundException("library " + library);
        }
    }

    private void record(Actor actor, String action, WordingView wording) {
        audit.record(
                actor, action, wording.library(), "wording", wording.name(), Map.of("language", wording.language()));
    }
}
