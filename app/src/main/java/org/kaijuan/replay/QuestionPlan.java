package org.kaijuan.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.plans.ActivationId;
import org.kaijuan.plans.Activations;
import org.kaijuan.plans.EditionState;
import org.kaijuan.plans.EditionView;
import org.kaijuan.plans.NewActivation;
import org.kaijuan.plans.NewPlan;
import org.kaijuan.plans.PlanContent;
import org.kaijuan.plans.PlanFilter;
import org.kaijuan.plans.PlanId;
import org.kaijuan.plans.PlanKind;
import org.kaijuan.plans.PlanView;
import org.kaijuan.plans.Plans;
import org.kaijuan.plans.Step;
import org.springframework.stereotype.Component;

/** The plan of {@link ThreeQuestionsScene}: the shipped work plan with the three questions, their owners and their answers. */
@Component
class QuestionPlan {

    private static final LibraryId LIBRARY = ThreeQuestionsScene.LIBRARY;
    private static final int HOURS = 48;

    private final Plans plans;
    private final Activations activations;
    private final BusinessClock clock;
    private final Words words = new Words();

    QuestionPlan(Plans plans, Activations activations, BusinessClock clock) {
        this.plans = plans;
        this.activations = activations;
        this.clock = clock;
    }

    /** Written by a librarian, approved by the director, carried out from the same day. */
    void begin(Ensemble ensemble, List<Actor> owners) throws Exception {
        Actor librarian = ensemble.the("librarian", LIBRARY);
        Actor director = ensemble.the("director", LIBRARY);
        Optional<PlanView> there = find(director);
        PlanId id = there.isPresent() ? there.get().id() : clock.at(Scenes.at(1, 26, 11), () -> write(librarian));
        if (plans.get(director, id).approved() == 0) {
            clock.at(Scenes.at(1, 26, 11), () -> approve(librarian, director, id));
        }
        if (activations.of(director, id).isEmpty()) {
            carryOut(director, id, owners);
        }
    }

    private PlanId write(Actor librarian) {
        NewPlan plan = new NewPlan(
                LIBRARY,
                PlanKind.WORK,
                words.the("planQuestions"),
                UnitId.of(LIBRARY),
                null,
                words.the("groupLeading"));
        return plans.begin(librarian, plan).orThrow();
    }

    private EditionView approve(Actor librarian, Actor director, PlanId id) {
        EditionView written = plans.edition(librarian, id, 1);
        if (written.state() == EditionState.DRAFT) {
            plans.save(librarian, id, written.version(), withQuestions(written.content()), "")
                    .orThrow();
            plans.submit(librarian, id).orThrow();
        }
        return plans.approve(director, id, plans.edition(director, id, 1).version())
                .orThrow();
    }

    private void carryOut(Actor director, PlanId id, List<Actor> owners) throws Exception {
        List<String> posts = words.all("questionOwners");
        Map<String, PersonId> people = new HashMap<>();
        for (int i = 0; i < posts.size(); i++) {
            people.put(posts.get(i), owners.get(i).requirePerson());
        }
        NewActivation wish = new NewActivation(words.the("questionReason"), "", Scenes.day(1, 26), null, people, false);
        clock.at(
                Scenes.at(1, 26, 12),
                () -> activations.begin(director, id, wish).orThrow());
    }

    private PlanContent withQuestions(PlanContent shipped) {
        List<String> titles = words.all("questionTitles");
        List<String> posts = words.all("questionOwners");
        List<Step> checks = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            checks.add(new Step.Check("question-" + (i + 1), titles.get(i), posts.get(i), HOURS, null));
        }
        return new PlanContent(shipped.sections(), shipped.posts(), checks);
    }

    /** Each owner answers; all is well by then. */
    void answer(List<Actor> owners) throws Exception {
        Actor asked = owners.getFirst();
        ActivationId running =
                activations.of(asked, plan(asked).id()).getFirst().id();
        List<String> answers = words.all("questionAnswers");
        for (int i = 0; i < answers.size(); i++) {
            Actor owner = owners.get(i);
            String key = "question-" + (i + 1);
            String answer = answers.get(i);
            boolean isOpen = activations.get(owner, running).steps().stream()
                    .anyMatch(step -> step.step().key().equals(key) && step.doneAt() == null);
            if (isOpen) {
                clock.at(
                        Scenes.at(1, 28, 10),
                        () -> activations
                                .answer(owner, running, key, true, answer)
                                .orThrow());
            }
        }
    }

    /** The plan, as soon as it is begun. */
    PlanView plan(Actor actor) {
        return find(actor).orElseThrow();
    }

    private Optional<PlanView> find(Actor actor) {
        String title = words.the("planQuestions");
        return plans.list(actor, new PlanFilter(LIBRARY.code(), PlanKind.WORK, null)).stream()
                .filter(plan -> plan.title().equals(title))
                .findFirst();
    }
}
