package org.kaijuan.response.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.coordination.CoordinationAccess;
import org.kaijuan.coordination.TaskView;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.response.DirectiveAt;
import org.kaijuan.response.DirectiveId;
import org.kaijuan.response.DirectiveReminders;
import org.kaijuan.response.DirectiveTasks;
import org.kaijuan.response.Directives;
import org.kaijuan.response.NewDirective;
import org.kaijuan.response.ResponseAccess;
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

/**
 * Directives for programs (ORG-01, 09): issue, acknowledge, pass on, and who has not read. {@code at} is the unit for which one
 * acts; absent, it is the one of one's own at which the directive is.
 */
@RestController
@RequestMapping("/api/v1/directives")
class DirectivesApi {

    private final Directives directives;
    private final DirectiveReminders reminders;
    private final DirectiveTasks tasks;
    private final DirectivePages pages;

    DirectivesApi(Directives directives, DirectiveReminders reminders, DirectiveTasks tasks, DirectivePages pages) {
        this.directives = directives;
        this.reminders = reminders;
        this.tasks = tasks;
        this.pages = pages;
    }

    /**
     * A directive to be issued.
     *
     * @param unit code of the unit from which it runs down
     * @param issuer whose it is, in words
     * @param deadline last day to acknowledge it; absent for none
     */
    record DirectiveSent(
            @Nullable String unit,
            @Nullable String issuer,
            @Nullable String document,
            @Nullable String title,
            @Nullable String text,
            @Nullable LocalDate deadline) {}

    /** Which unit acts, and what it adds in its own words when it passes on. */
    record UnitActs(@Nullable String at, @Nullable String note) {}

    /** How many units were written to. */
    record Reminded(int units) {}

    /**
     * A task that a library makes of a directive.
     *
     * @param title absent for the directive's own
     * @param due absent for the directive's deadline
     */
    record DirectiveTaskSent(
            @Nullable String at,
            @Nullable String title,
            @Nullable UUID accountable,
            @Nullable LocalDate due) {}

    /** Such a task; the whole of it is under {@code /api/v1/tasks/{id}}. */
    record DirectiveTask(String id, String library, String title, LocalDate due, String accountable, String state) {

        static DirectiveTask of(TaskView task) {
            return new DirectiveTask(
                    task.id().toString(),
                    task.library().code(),
                    task.title(),
                    task.due(),
                    task.accountable().name(),
                    task.state().code());
        }
    }

    /** @param standing {@code open} (to be acknowledged), {@code acknowledged}, {@code issued}; all for none */
    @GetMapping
    @Allow(ResponseAccess.DIRECTIVE_READ)
    Listing<DirectiveJson> list(Actor actor, @RequestParam(defaultValue = "") String standing) {
        return Listing.whole(
                directives.all(actor, standing).stream().map(DirectiveJson::of).toList());
    }

    @PostMapping
    @Allow(ResponseAccess.DIRECTIVE_ISSUE)
    ResponseEntity<DirectiveJson> issue(Actor actor, @RequestBody DirectiveSent sent) {
        UnitId at = DirectivePages.unit(text(sent.unit()));
        NewDirective directive = new NewDirective(
                at,
                text(sent.issuer()),
                text(sent.document()),
                text(sent.title()),
                text(sent.text()),
                sent.deadline(),
                List.of());
        return Answers.created(
                directives.issue(actor, directive).map(id -> DirectiveJson.of(directives.get(actor, id, at))),
                made -> "/api/v1/directives/" + made.id() + "?at=" + at);
    }

    /** Reads it without counting as having read it; {@link #open} does that. */
    @GetMapping("/{id}")
    @Allow(ResponseAccess.DIRECTIVE_READ)
    DirectiveJson get(Actor actor, @PathVariable String id, @RequestParam(required = false) @Nullable String at) {
        return DirectiveJson.of(seen(actor, id, at));
    }

    /** The units below, each after the one above it. */
    @GetMapping("/{id}/reach")
    @Allow(ResponseAccess.DIRECTIVE_READ)
    Listing<DirectiveJson.Reached> reach(
            Actor actor, @PathVariable String id, @RequestParam(required = false) @Nullable String at) {
        return Listing.whole(seen(actor, id, at).reach().stream()
                .map(DirectiveJson.Reached::of)
                .toList());
    }

    /** Somebody of the unit has read it. */
    @PostMapping("/{id}/receipt")
    @Allow(ResponseAccess.DIRECTIVE_READ)
    DirectiveJson open(Actor actor, @PathVariable String id, @RequestBody UnitActs acts) {
        DirectiveId directive = DirectiveId.of(id);
        return DirectiveJson.of(directives.open(actor, directive, pages.at(actor, directive, acts.at())));
    }

    @PostMapping("/{id}/acknowledgement")
    @Allow(ResponseAccess.DIRECTIVE_READ)
    DirectiveJson acknowledge(Actor actor, @PathVariable String id, @RequestBody UnitActs acts) {
        DirectiveId directive = DirectiveId.of(id);
        UnitId at = pages.at(actor, directive, acts.at());
        return json(actor, directives.acknowledge(actor, directive, at), at);
    }

    @PostMapping("/{id}/passing")
    @Allow(ResponseAccess.DIRECTIVE_ISSUE)
    DirectiveJson passOn(Actor actor, @PathVariable String id, @RequestBody UnitActs acts) {
        DirectiveId directive = DirectiveId.of(id);
        UnitId at = pages.at(actor, directive, acts.at());
        return json(actor, directives.passOn(actor, directive, at, text(acts.note()), List.of()), at);
    }

    @PostMapping("/{id}/reminders")
    @Allow(ResponseAccess.DIRECTIVE_ISSUE)
    Reminded remind(Actor actor, @PathVariable String id, @RequestBody UnitActs acts) {
        DirectiveId directive = DirectiveId.of(id);
        return new Reminded(reminders
                .remind(actor, directive, pages.at(actor, directive, acts.at()))
                .orThrow());
    }

    /** What the libraries at and below the unit do because of it. */
    @GetMapping("/{id}/tasks")
    @Allow(ResponseAccess.DIRECTIVE_READ)
    Listing<DirectiveTask> tasks(
            Actor actor, @PathVariable String id, @RequestParam(required = false) @Nullable String at) {
        DirectiveId directive = DirectiveId.of(id);
        return Listing.whole(tasks.of(actor, directive, pages.at(actor, directive, at)).stream()
                .map(DirectiveTask::of)
                .toList());
    }

    @PostMapping("/{id}/tasks")
    @Allow(CoordinationAccess.TASK_ASSIGN)
    ResponseEntity<DirectiveTask> give(Actor actor, @PathVariable String id, @RequestBody DirectiveTaskSent sent) {
        DirectiveAt seen = seen(actor, id, sent.at());
        DirectiveId directive = seen.directive().id();
        UnitId at = seen.at().id();
        String title = sent.title() == null ? seen.directive().title() : sent.title();
        LocalDate due = sent.due() == null ? seen.directive().deadline() : sent.due();
        if (due == null || sent.accountable() == null) {
            throw BadInputException.of("web.bad-parameter", due == null ? "due" : "accountable");
        }
        PersonId accountable = new PersonId(sent.accountable());
        return Answers.created(
                tasks.give(actor, directive, at, title, accountable, due)
                        .map(given -> tasks.of(actor, directive, at).stream()
                                .filter(task -> task.id().equals(given))
                                .findFirst()
                                .map(DirectiveTask::of)
                                .orElseThrow()),
                made -> "/api/v1/tasks/" + made.id());
    }

    private DirectiveAt seen(Actor actor, String id, @Nullable String at) {
        DirectiveId directive = DirectiveId.of(id);
        return directives.get(actor, directive, pages.at(actor, directive, at));
    }

    private DirectiveJson json(Actor actor, Outcome<DirectiveId> outcome, UnitId at) {
        return DirectiveJson.of(directives.get(actor, outcome.orThrow(), at));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
