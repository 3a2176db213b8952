package org.kaijuan.replay;

import java.util.ArrayList;
import java.util.List;
import org.kaijuan.coordination.GroupView;
import org.kaijuan.coordination.Groups;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.plans.Adoptions;
import org.kaijuan.plans.Answer;
import org.kaijuan.plans.EditionView;
import org.kaijuan.plans.NewPlan;
import org.kaijuan.plans.NewTemplate;
import org.kaijuan.plans.PlanContent;
import org.kaijuan.plans.PlanFilter;
import org.kaijuan.plans.PlanId;
import org.kaijuan.plans.PlanKind;
import org.kaijuan.plans.PlanTemplates;
import org.kaijuan.plans.PlanView;
import org.kaijuan.plans.Plans;
import org.kaijuan.plans.Section;
import org.kaijuan.plans.TemplateId;
import org.kaijuan.plans.TemplateView;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The plans that the report names (ORG-10, ORG-15, ORG-16), and the province's plan for reopening (OPN-01, OPN-14). */
@Component
@Order(40)
class PlanScene implements Scene {

    private final Plans plans;
    private final PlanTemplates templates;
    private final Adoptions adoptions;
    private final Groups groups;
    private final Libraries libraries;
    private final BusinessClock clock;
    private final Words words = new Words();

    PlanScene(
            Plans plans,
            PlanTemplates templates,
            Adoptions adoptions,
            Groups groups,
            Libraries libraries,
            BusinessClock clock) {
        this.plans = plans;
        this.templates = templates;
        this.adoptions = adoptions;
        this.groups = groups;
        this.libraries = libraries;
        this.clock = clock;
    }

    @Override
    public void play(Ensemble ensemble) throws Exception {
        plan(ensemble, new LibraryId("jxnu"), PlanKind.EMERGENCY, words.the("planEmergency"));
        plan(ensemble, new LibraryId("jgsu"), PlanKind.WORK, words.the("planWork"));
        reopening(ensemble);
    }

    private void plan(Ensemble ensemble, LibraryId library, PlanKind kind, String title) throws Exception {
        Actor librarian = ensemble.the("librarian", library);
        Actor director = ensemble.the("director", library);
        PlanFilter there = new PlanFilter(library.code(), kind, null);
        if (!plans.list(director, there).isEmpty()) {
            return;
        }
        GroupView group = groups.of(director, library).getFirst();
        NewPlan plan =
                new NewPlan(library, kind, title, UnitId.of(library), group.id().value(), group.name());
        clock.at(Scenes.at(1, 27, 9), () -> {
            PlanId id = plans.begin(librarian, plan).orThrow();
            plans.submit(librarian, id).orThrow();
            return approve(director, id);
        });
    }

    /** By another person than the one who wrote it. */
    private PlanId approve(Actor director, PlanId plan) {
        PlanView submitted = plans.get(director, plan);
        plans.approve(
                        director,
                        plan,
                        plans.edition(director, plan, submitted.open()).version())
                .orThrow();
        return plan;
    }

    /** One library takes the province's template over, one makes it its own, one declines; the others have not answered. */
    private void reopening(Ensemble ensemble) throws Exception {
        Actor secretary = ensemble.theProvinces("province-secretary");
        TemplateId template = template(secretary);
        answer(ensemble, template, new LibraryId("jxau"), Answer.ADOPTED);
        answer(ensemble, template, new LibraryId("jxust"), Answer.ADAPTED);
        answer(ensemble, template, new LibraryId("xyu"), Answer.DECLINED);
    }

    private TemplateId template(Actor secretary) throws Exception {
        String title = words.the("planReopening");
        for (TemplateView there : templates.own(secretary)) {
            if (there.title().equals(title)) {
                return there.id();
            }
        }
        NewTemplate template = new NewTemplate(
                Scenes.province(libraries),
                PlanKind.REOPENING,
                title,
                words.the("planIssuer"),
                words.the("planNote"),
                Scenes.day(3, 10),
                templates.shipped(PlanKind.REOPENING));
        return clock.at(Scenes.at(2, 24, 9), () -> {
            TemplateId id = templates.draft(secretary, template).orThrow();
            templates.publish(secretary, id).orThrow();
            return id;
        });
    }

    private void answer(Ensemble ensemble, TemplateId template, LibraryId library, Answer answer) throws Exception {
        Actor librarian = ensemble.the("librarian", library);
        Actor director = ensemble.the("director", library);
        if (adoptions.of(director, template, library).isPresent()) {
            return;
        }
        String reason = words.the("planAnswer." + answer.code());
        clock.at(Scenes.at(2, 27, 15), () -> switch (answer) {
            case ADOPTED -> {
                PlanId plan = adoptions
                        .take(librarian, template, library, answer, reason)
                        .orThrow();
                yield approve(director, plan);
            }
            case ADAPTED -> adapt(librarian, template, library, reason);
            case DECLINED ->
                adoptions.decline(director, template, library, reason).orThrow();
        });
    }

    /** "Reading rooms are closed for the time being" (OPN-23) goes into its own text. */
    private PlanId adapt(Actor librarian, TemplateId template, LibraryId library, String reason) {
        PlanId plan = adoptions
                .take(librarian, template, library, Answer.ADAPTED, reason)
                .orThrow();
        EditionView draft = plans.edition(librarian, plan, 1);
        List<Section> sections = new ArrayList<>(draft.content().sections());
        Section last = sections.removeLast();
        sections.add(new Section(last.key(), last.title(), last.text() + "\n" + words.the("planOwn")));
        PlanContent own = new PlanContent(
                sections, draft.content().posts(), draft.content().steps());
        plans.save(librarian, plan, draft.version(), own, reason).orThrow();
        return plan;
    }
}
