package org.kaijuan.report;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kaijuan.figures.FigureAnswer;
import org.kaijuan.figures.FigureScope;
import org.kaijuan.figures.Figures;
import org.kaijuan.figures.Recorded;
import org.kaijuan.identity.Libraries;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Period;
import org.springframework.stereotype.Component;

/** Asks for the numbers of a report: once for each scope and period, however many references there are. */
@Component
class FigureReader implements Numbers {

    private final Figures figures;
    private final Libraries libraries;

    FigureReader(Figures figures, Libraries libraries) {
        this.figures = figures;
        this.libraries = libraries;
    }

    private record Question(String scope, Period period) {}

    /** Whoever may read the report may read its numbers. */
    @Override
    public Map<FigureKey, FigureAnswer> read(Collection<FigureKey> keys) {
        Map<Question, Set<String>> asked = new HashMap<>();
        for (FigureKey key : keys) {
            asked.computeIfAbsent(new Question(key.scope(), key.period()), _ -> new HashSet<>())
                    .add(key.figure());
        }
        Actor reader = reader();
        Map<FigureKey, FigureAnswer> answers = new HashMap<>();
        asked.forEach((question, ids) -> answers.putAll(ask(reader, question, ids)));
        return answers;
    }

    @Override
    public Optional<Recorded> lastRecorded(FigureKey key) {
        return figures.lastRecorded(key.figure(), figures.scope(reader(), key.scope()), key.period());
    }

    private Actor reader() {
        return Actor.system("report", Map.of("figures:figure:read", libraries.everywhere()));
    }

    private Map<FigureKey, FigureAnswer> ask(Actor reader, Question question, Set<String> ids) {
        Map<FigureKey, FigureAnswer> answers = new HashMap<>();
        try {
            FigureScope scope = figures.scope(reader, question.scope());
            figures.values(ids, scope, question.period())
                    .forEach((id, answer) ->
                            answers.put(new FigureKey(id, question.scope(), question.period()), answer));
        } catch (NotFoundException noSuchScope) {
            // answered by nothing: the reference is shown as broken
        }
        return answers;
    }
}
