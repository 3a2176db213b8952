package org.kaijuan.plans.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.identity.UnitId;
import org.kaijuan.identity.UnitView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.plans.AdoptionReminders;
import org.kaijuan.plans.Adoptions;
import org.kaijuan.plans.Answer;
import org.kaijuan.plans.Call;
import org.kaijuan.plans.CallLine;
import org.kaijuan.plans.NewTemplate;
import org.kaijuan.plans.PlanContent;
import org.kaijuan.plans.PlanKind;
import org.kaijuan.plans.PlanTemplates;
import org.kaijuan.plans.PlansAccess;
import org.kaijuan.plans.ProvinceActivations;
import org.kaijuan.plans.TemplateId;
import org.kaijuan.plans.TemplateView;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Answers;
import org.kaijuan.web.BadInputException;
import org.kaijuan.web.Listing;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Templates of plans for programs: the province proposes, libraries adopt, adapt or decline (ORG-03, 16). */
@RestController
@RequestMapping("/api/v1/plan-templates")
class PlanTemplatesApi {

    private final PlanTemplates templates;
    private final Adoptions adoptions;
    private final AdoptionReminders reminders;
    private final ProvinceActivations activations;
    private final Libraries libraries;

    PlanTemplatesApi(
            PlanTemplates templates,
            Adoptions adoptions,
            AdoptionReminders reminders,
            ProvinceActivations activations,
            Libraries libraries) {
        this.templates = templates;
        this.adoptions = adoptions;
        this.reminders = reminders;
        this.activations = activations;
        this.libraries = libraries;
    }

    /**
     * A template that is written.
     *
     * @param unit in whose name; absent for the lowest one in whose name the caller may propose
     * @param content absent for the shipped text of the kind
     * @param version of the draft that was read; needed in changes only
     */
    record TemplateSent(
            @Nullable String unit,
            @Nullable String kind,
            @Nullable String title,
            @Nullable String issuer,
            @Nullable String note,
            @Nullable LocalDate lastDay,
            @Nullable PlanContent content,
            @Nullable Integer version) {}

    /**
     * What a library says.
     *
     * @param answer {@code adopted} (word for word), {@code adapted} or {@code declined}; the latter two with a reason
     */
    record AnswerSent(
            @Nullable String library,
            @Nullable String answer,
            @Nullable String reason) {}

    /** @param to last day, inclusive; absent for until further notice */
    record CallSent(
            @Nullable String reason,
            @Nullable String number,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** One's own and those that ask a library of one's own, without their texts. */
    @GetMapping
    @Allow(PlansAccess.READ)
    Listing<TemplateJson> list(Actor actor) {
        return Listing.whole(Stream.concat(templates.own(actor).stream(), templates.offers(actor).stream())
                .distinct()
                .map(TemplateJson::of)
                .toList());
    }

    @PostMapping
    @Allow(PlansAccess.TEMPLATE)
    ResponseEntity<TemplateJson> draft(Actor actor, @RequestBody TemplateSent sent) {
        return Answers.created(
                templates.draft(actor, template(sent, unit(actor, sent.unit()))).map(id -> one(actor, id)),
                made -> "/api/v1/plan-templates/" + made.id());
    }

    @GetMapping("/{id}")
    @Allow(PlansAccess.READ)
    TemplateJson get(Actor actor, @PathVariable String id) {
        return one(actor, TemplateId.of(id));
    }

    /** Writes a draft anew: every field counts. */
    @PostMapping("/{id}/draft")
    @Allow(PlansAccess.TEMPLATE)
    TemplateJson change(Actor actor, @PathVariable String id, @RequestBody TemplateSent sent) {
        TemplateView before = templates.get(actor, TemplateId.of(id));
        int version = needed("version", sent.version());
        TemplateId changed = templates
                .change(actor, before.id(), version, template(sent, before.unit()))
                .orThrow();
        return one(actor, changed);
    }

    @PostMapping("/{id}/publication")
    @Allow(PlansAccess.TEMPLATE)
    TemplateJson publish(Actor actor, @PathVariable String id) {
        return TemplateJson.whole(templates.publish(actor, TemplateId.of(id)).orThrow());
    }

    @PostMapping("/{id}/closing")
    @Allow(PlansAccess.TEMPLATE)
    TemplateJson close(Actor actor, @PathVariable String id) {
        return TemplateJson.whole(templates.close(actor, TemplateId.of(id)).orThrow());
    }

    /** Writes to the libraries that have not answered. */
    @PostMapping("/{id}/reminders")
    @Allow(PlansAccess.TEMPLATE)
    ResponseEntity<Void> remind(Actor actor, @PathVariable String id) {
        return Answers.done(reminders.remindNow(actor, TemplateId.of(id)));
    }

    /** Who has answered and who has not; for the unit that proposes. */
    @GetMapping("/{id}/adoptions")
    @Allow(PlansAccess.TEMPLATE)
    Listing<TemplateJson.Answered> board(
            Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String standing) {
        return Listing.whole(adoptions.board(actor, TemplateId.of(id)).only(standing).lines().stream()
                .map(TemplateJson.Answered::of)
                .toList());
    }

    /** The answer of one library; 404 while there is none. */
    @GetMapping("/{id}/adoptions/{library}")
    @Allow(PlansAccess.READ)
    TemplateJson.OwnAnswer answered(Actor actor, @PathVariable String id, @PathVariable String library) {
        return answer(actor, TemplateId.of(id), library(library));
    }

    @PostMapping("/{id}/adoptions")
    @Allow(PlansAccess.WRITE)
    ResponseEntity<TemplateJson.OwnAnswer> answer(Actor actor, @PathVariable String id, @RequestBody AnswerSent sent) {
        TemplateId template = TemplateId.of(id);
        LibraryId library = library(needed("library", sent.library()));
        String reason = sent.reason() == null ? "" : sent.reason();
        Answer answer = Arrays.stream(Answer.values())
                .filter(each -> each.code().equals(sent.answer()))
                .findFirst()
                .orElseThrow(() -> BadInputException.of("web.bad-parameter", "answer"));
        Outcome<?> outcome = switch (answer) {
            case ADOPTED, ADAPTED -> adoptions.take(actor, template, library, answer, reason);
            case DECLINED -> adoptions.decline(actor, template, library, reason);
        };
        return Answers.created(
                outcome.map(done -> answer(actor, template, library)),
                made -> "/api/v1/plan-templates/" + id + "/adoptions/" + made.library());
    }

    /** What carrying it out in the province would begin, and where it could not. */
    @GetMapping("/{id}/activation")
    @Allow(PlansAccess.CALL)
    Listing<TemplateJson.Called> preview(Actor actor, @PathVariable String id) {
        return called(activations.preview(actor, TemplateId.of(id)));
    }

    /** Begins it in every library where it can begin. */
    @PostMapping("/{id}/activation")
    @Allow(PlansAccess.CALL)
    Listing<TemplateJson.Called> begin(Actor actor, @PathVariable String id, @RequestBody CallSent sent) {
        Call call = new Call(
                Optional.ofNullable(sent.reason()).orElse(""),
                Optional.ofNullable(sent.number()).orElse(""),
                needed("from", sent.from()),
                sent.to());
        return called(activations.begin(actor, TemplateId.of(id), call).orThrow());
    }

    private static Listing<TemplateJson.Called> called(List<CallLine> lines) {
        return Listing.whole(lines.stream().map(TemplateJson.Called::of).toList());
    }

    private TemplateJson.OwnAnswer answer(Actor actor, TemplateId id, LibraryId library) {
        return adoptions
                .of(actor, id, library)
                .map(adoption -> TemplateJson.OwnAnswer.of(library.code(), adoption))
                .orElseThrow(() -> new NotFoundException("answer of " + library + " to " + id));
    }

    private TemplateJson one(Actor actor, TemplateId id) {
        return TemplateJson.whole(templates.get(actor, id));
    }

    private NewTemplate template(TemplateSent sent, UnitId unit) {
        PlanKind kind = Arrays.stream(PlanKind.values())
                .filter(each -> each.code().equals(sent.kind()))
                .findFirst()
                .orElseThrow(() -> BadInputException.of("web.bad-parameter", "kind"));
        return new NewTemplate(
                unit,
                kind,
                Optional.ofNullable(sent.title()).orElse(""),
                Optional.ofNullable(sent.issuer()).orElse(""),
                Optional.ofNullable(sent.note()).orElse(""),
                needed("lastDay", sent.lastDay()),
                Optional.ofNullable(sent.content()).orElseGet(() -> templates.shipped(kind)));
    }

    /** The unit asked for, or the lowest one in whose name the actor may propose. */
    private UnitId unit(Actor actor, @Nullable String wanted) {
        List<UnitId> mine =
                templates.proposers(actor).stream().map(UnitView::id).toList();
        return mine.stream()
                .filter(unit -> wanted == null || unit.code().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("unit " + wanted));
    }

    private LibraryId library(String code) {
        return libraries.find(code).map(LibraryView::id).orElseThrow(() -> new NotFoundException("library " + code));
    }

    private static <T> T needed(String field, @Nullable T value) {
        if (value == null) {
            throw BadInputException.of("web.bad-parameter", field);
        }
        return value;
    }
}
