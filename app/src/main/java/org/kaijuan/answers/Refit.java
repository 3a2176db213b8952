package org.kaijuan.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kaijuan.answers.search.AnswerIndex;
import org.kaijuan.answers.search.Gate;
import org.kaijuan.answers.search.GateFit;
import org.kaijuan.answers.search.Judged;
import org.kaijuan.answers.search.Question;
import org.kaijuan.answers.search.View;
import org.kaijuan.audit.Audit;
import org.kaijuan.identity.Libraries;
import org.kaijuan.jobs.JobKind;
import org.kaijuan.jobs.JobRun;
import org.kaijuan.kernel.BusinessClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fits the thresholds of the direct answer to what people judged. Kept only if it foretells judgements that it has not seen better than
 * the thresholds in force.
 */
@Component
class Refit implements JobKind<Refit.Order> {

    static final String KEY = "answers.refit";

    private static final int ENOUGH = 100;
    private static final int MOST = 20_000;

    private final ObjectProvider<JudgedQuestions> sources;
    private final Banks banks;
    private final Thresholds thresholds;
    private final Libraries libraries;
    private final BusinessClock clock;
    private final Audit audit;

    Refit(
            ObjectProvider<JudgedQuestions> sources,
            Banks banks,
            Thresholds thresholds,
            Libraries libraries,
            BusinessClock clock,
            Audit audit) {
        this.sources = sources;
        this.banks = banks;
        this.thresholds = thresholds;
        this.libraries = libraries;
        this.clock = clock;
        this.audit = audit;
    }

    /** Nothing to say. */
    record Order() {}

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Class<Order> parameters() {
        return Order.class;
    }

    @Override
    @Transactional
    public void run(Order order, JobRun run) {
        List<JudgedQuestion> questions = sources.orderedStream()
                .flatMap(source -> source.newest(MOST).stream())
                .limit(MOST)
                .toList();
        List<Judged> judged = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            run.progress(i, questions.size());
            judge(questions.get(i), judged);
        }
        Gate before = thresholds.gate();
        boolean isKept = judged.size() >= ENOUGH && GateFit.isWorthwhile(judged, before);
        if (isKept) {
            thresholds.keep(
                    GateFit.fit(judged, before), judged.size(), run.actor().name());
            audit.record(
                    run.actor(), "answers.gate.fitted", null, "gate", "answers", Map.of("judgements", judged.size()));
        }
        run.result(Map.of("judgements", judged.size(), "needed", ENOUGH, "kept", isKept ? 1 : 0));
    }

    /** Only a judgement of what would come first today says anything about today's bank. */
    private void judge(JudgedQuestion each, List<Judged> judged) {
        List<View> views = banks.views(
                each.library(), clock.today(libraries.get(each.library()).zone()));
        AnswerIndex index = thresholds.index();
        Question question = Question.of(each.question(), null, banks.embedders(), views);
        if (question.vector().isEmpty()) {
            return;
        }
        index.find(views, question, 1).matches().stream()
                .filter(first -> first.entryId().equals(each.first().toString()))
                .forEach(_ -> judged.add(new Judged(index.evidence(views, question), each.isRight())));
    }
}
