package org.kaijuan.continuity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kaijuan.continuity.ActionParameter.Kind;
import org.kaijuan.continuity.ActionRun.Thrown;
import org.kaijuan.continuity.Effects.Change;
import org.kaijuan.continuity.Effects.Effect;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Period;
import org.kaijuan.kernel.Text;
import org.kaijuan.opening.OpeningHours;
import org.kaijuan.opening.Term;
import org.springframework.stereotype.Component;

/** Moves the first day of the coming term (ORG-20: 春季学期延期开学). Its last day stays. */
@Component
class TermMove implements ContinuityAction {

    static final String KEY = "term.move";
    static final String DAY = "day";

    private final OpeningHours hours;

    TermMove(OpeningHours hours) {
        this.hours = hours;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public List<ActionParameter> parameters() {
        return List.of(ActionParameter.required(DAY, Kind.DAY));
    }

    @Override
    public Effects preview(ActionCall call) {
        List<Term> terms = coming(call);
        long without = call.libraries().libraries().size() - terms.size();
        List<Effect> effects = new ArrayList<>();
        effects.add(Effect.of(Text.of("continuity.effect.terms", terms.size(), call.day(DAY)), terms.size()));
        if (without > 0) {
            effects.add(Effect.warning(Text.of("continuity.effect.no-term", without), without));
        }
        return new Effects(
                effects,
                terms.stream()
                        .map(term -> new Change(
                                term.library(), name(term), day(term.period().from()), day(call.day(DAY))))
                        .toList());
    }

    @Override
    public void apply(ActionCall call, ActionRun run) {
        List<Term> terms = coming(call);
        move(call, terms, terms.stream().collect(Collectors.toMap(Term::id, term -> call.day(DAY))));
        run.remember(terms.stream()
                .map(term -> new Thrown(
                        term.library(),
                        "term:" + term.id(),
                        name(term),
                        day(term.period().from()),
                        day(call.day(DAY)),
                        term.id() + "|" + term.period().from()))
                .toList());
    }

    @Override
    public void revise(ActionCall before, ActionCall after, ActionRun run) {
        if (before.day(DAY).equals(after.day(DAY))) {
            return;
        }
        List<Thrown> thrown = run.thrown();
        moveBack(before, thrown);
        run.release(thrown);
        apply(after, run);
    }

    @Override
    public void undo(ActionCall call, ActionRun run) {
        moveBack(call, run.thrown());
    }

    /** A term that somebody has moved again since stays where it is. */
    private void moveBack(ActionCall call, List<Thrown> thrown) {
        Map<UUID, LocalDate> firstDays = new LinkedHashMap<>();
        thrown.forEach(one -> {
            String[] handle = one.handle().split("\\|");
            firstDays.put(UUID.fromString(handle[0]), LocalDate.parse(handle[1]));
        });
        List<Term> ours = terms(call).stream()
                .filter(term -> firstDays.containsKey(term.id()))
                .filter(term -> term.period().from().equals(call.day(DAY)))
                .toList();
        move(call, ours, firstDays);
    }

    private void move(ActionCall call, Collection<Term> terms, Map<UUID, LocalDate> firstDays) {
        Actor actor = call.acting("opening:service:read", "opening:service:write");
        hours.moveTerms(
                actor,
                terms,
                terms.stream()
                        .collect(Collectors.toMap(
                                Term::id,
                                term -> new Period(
                                        firstDays.getOrDefault(
                                                term.id(), term.period().from()),
                                        term.period().to()))));
    }

    /** The term of each library that begins next and can begin on that day. */
    private List<Term> coming(ActionCall call) {
        return call.libraries().libraries().stream()
                .sorted()
                .map(library -> coming(call, library))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Term> coming(ActionCall call, LibraryId library) {
        LocalDate since = call.from().isBefore(call.today()) ? call.from() : call.today();
        return hours.terms(library).stream()
                .filter(term -> !term.period().from().isBefore(since))
                .filter(term -> !call.day(DAY).isAfter(term.period().to()))
                .findFirst();
    }

    private List<Term> terms(ActionCall call) {
        return call.libraries().libraries().stream()
                .flatMap(library -> hours.terms(library).stream())
                .toList();
    }

    private static Text name(Term term) {
        return Text.of("continuity.term", term.name());
    }

    private static Text day(LocalDate day) {
        return Text.of("continuity.day", day);
    }
}
