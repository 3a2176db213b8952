package org.kaijuan.coordination.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaijuan.coordination.CoordinationAccess;
import org.kaijuan.coordination.GroupId;
import org.kaijuan.coordination.GroupView;
import org.kaijuan.coordination.Groups;
import org.kaijuan.coordination.HandOvers;
import org.kaijuan.coordination.NewTask;
import org.kaijuan.coordination.PersonRef;
import org.kaijuan.coordination.TaskFilter;
import org.kaijuan.coordination.TaskId;
import org.kaijuan.coordination.TaskSource;
import org.kaijuan.coordination.TaskView;
import org.kaijuan.coordination.Tasks;
import org.kaijuan.identity.LibraryChoice;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.Coded;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Excel;
import org.kaijuan.web.Form;
import org.kaijuan.web.LibraryNames;
import org.kaijuan.web.Option;
import org.kaijuan.web.Page;
import org.kaijuan.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists of tasks and giving new ones. What happens with one is {@link TaskController}. */
@Controller
@RequestMapping("/desk/tasks")
class TasksController {

    private static final int PAGE = 40;

    private final Tasks tasks;
    private final Groups groups;
    private final HandOvers handOvers;
    private final LibraryChoice choice;
    private final LibraryNames names;
    private final TaskForms forms;
    private final BusinessClock clock;

    TasksController(
            Tasks tasks,
            Groups groups,
            HandOvers handOvers,
            LibraryChoice choice,
            LibraryNames names,
            TaskForms forms,
            BusinessClock clock) {
        this.tasks = tasks;
        this.groups = groups;
        this.handOvers = handOvers;
        this.choice = choice;
        this.names = names;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping
    @Allow(CoordinationAccess.TASK_READ)
    Page list(Actor actor, Ui ui, Form query, @RequestParam(required = false) @Nullable String cursor) {
        TaskFilter filter = filter(actor, query);
        LibraryView library = library(actor, filter.library());
        List<GroupView> known = library != null && actor.may(CoordinationAccess.GROUP_READ, library.id())
                ? groups.of(actor, library.id())
                : List.of();
        Map<GroupId, String> groupNames = known.stream().collect(Collectors.toMap(GroupView::id, GroupView::name));
        List<TasksPage.Waiting> waiting = handOvers.waiting(actor).stream()
                .map(handOver -> new TasksPage.Waiting(handOver, tasks.get(actor, handOver.task())))
                .toList();
        return Page.of(
                "coordination/tasks",
                new TasksPage(
                        tasks.list(actor, filter, cursor, PAGE),
                        filter,
                        isMine(actor, query),
                        library,
                        choice.options(actor, CoordinationAccess.TASK_READ),
                        Choices.groups(known),
                        sources(ui),
                        library == null ? List.of() : choice.departments(library),
                        groupNames,
                        waiting,
                        names,
                        actor.mayAnywhere(CoordinationAccess.TASK_ASSIGN),
                        clock.today(clock.getZone())));
    }

    @GetMapping(params = "format=xlsx")
    @Allow(CoordinationAccess.TASK_READ)
    Excel<TaskView> export(Actor actor, Ui ui, Form query) {
        Stream<TaskView> rows = tasks.export(actor, filter(actor, query));
        return Excel.of(ui.t("coordination.tasks.file"), columns(ui), rows);
    }

    private List<Excel.Column<TaskView>> columns(Ui ui) {
        return List.of(
                Excel.column(ui.t("coordination.task.number"), TaskView::number),
                Excel.column(ui.t("coordination.library"), task -> names.of(task.library())),
                Excel.column(ui.t("coordination.task.title"), TaskView::title),
                Excel.column(
                        ui.t("coordination.task.source"),
                        task -> ui.t("coordination.source."
                                        + task.source().kind().code()) + " "
                                + task.source().label()),
                Excel.column(ui.t("coordination.task.due"), TaskView::due),
                Excel.column(
                        ui.t("coordination.task.accountable"),
                        task -> task.accountable().name()),
                Excel.column(
                        ui.t("coordination.task.helpers"),
                        task -> String.join(
                                ui.t("coordination.comma"),
                                task.helpers().stream().map(PersonRef::name).toList())),
                Excel.column(
                        ui.t("coordination.task.state"),
                        task -> ui.t("coordination.state." + task.state().code())),
                Excel.column(ui.t("coordination.task.ended"), TaskView::endedOn),
                Excel.column(ui.t("coordination.task.result"), TaskView::result));
    }

    @GetMapping("/new")
    @Allow(CoordinationAccess.TASK_WORK)
    Page fresh(
            Actor actor,
            Ui ui,
            @RequestParam(defaultValue = "") String library,
            @RequestParam(defaultValue = "") String group) {
        LibraryView chosen = choice.of(actor, CoordinationAccess.TASK_WORK, library);
        Form form = Form.empty()
                .set("group", group)
                .set("node", TaskForms.ON_DAY)
                .set("source", TaskSource.Kind.OWN.code())
                .set("accountable", actor.person() == null ? "" : actor.person().toString());
        return page(actor, ui, chosen, form);
    }

    @PostMapping
    @Allow(CoordinationAccess.TASK_WORK)
    Page assign(Actor actor, Ui ui, Form form) {
        LibraryView library = choice.of(actor, CoordinationAccess.TASK_WORK, form.text("library"));
        Optional<NewTask> task = forms.read(library.id(), form);
        if (task.isEmpty()) {
            return page(actor, ui, library, form).status(422);
        }
        return switch (tasks.assign(actor, task.get())) {
            case Outcome.Done<TaskId>(TaskId id) ->
                Page.redirect("/desk/tasks/" + id).flash("coordination.flash.assigned");
            case Outcome.Refused<TaskId>(Refusal refusal) ->
                page(actor, ui, library, form.refuse(refusal)).status(422);
        };
    }

    private Page.Shown page(Actor actor, Ui ui, LibraryView library, Form form) {
        return Page.of(
                "coordination/task-form",
                new TaskFormPage(
                        library,
                        Choices.people(groups.colleagues(actor, library.id())),
                        Choices.groups(groups.of(actor, library.id())),
                        choice.departments(library),
                        sources(ui),
                        form));
    }

    private static List<Option> sources(Ui ui) {
        return Choices.of(ui, TaskSource.Kind.values(), TaskSource.Kind::code, "coordination.source.");
    }

    /** One's own unless something else is asked for; who cannot be given tasks sees everybody's. */
    private static boolean isMine(Actor actor, Form query) {
        boolean asked = query.text("of").equals("mine");
        return asked || (query.text("of").isEmpty() && actor.mayAnywhere(CoordinationAccess.TASK_WORK));
    }

    private TaskFilter filter(Actor actor, Form query) {
        String source = query.text("source");
        String department = query.text("department");
        UUID group = query.uuid("group");
        return new TaskFilter(
                TaskFilter.Standing.of(query.text("standing")),
                query.text("library").isEmpty()
                        ? null
                        : choice.of(actor, CoordinationAccess.TASK_READ, query.text("library"))
                                .id(),
                isMine(actor, query) ? actor.person() : person(query),
                group == null ? null : new GroupId(group),
                Coded.find(TaskSource.Kind.values(), source).orElse(null),
                query.optional("reference", 200),
                UnitId.isValid(department) ? new UnitId(department) : null,
                query.optional("q", 100));
    }

    private static @Nullable PersonId person(Form query) {
        UUID person = query.uuid("person");
        return person == null ? null : new PersonId(person);
    }

    /** The library of the page: the one asked for, or one's own, or none of many. */
    private @Nullable LibraryView library(Actor actor, @Nullable LibraryId asked) {
        boolean isMany = asked == null && actor.library() == null;
        return isMany ? null : choice.of(actor, CoordinationAccess.TASK_READ, asked == null ? "" : asked.code());
    }
}
