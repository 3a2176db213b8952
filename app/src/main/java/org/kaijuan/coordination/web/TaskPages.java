package org.kaijuan.coordination.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaijuan.coordination.CoordinationAccess;
import org.kaijuan.coordination.GroupId;
import org.kaijuan.coordination.GroupView;
import org.kaijuan.coordination.Groups;
import org.kaijuan.coordination.HandOver;
import org.kaijuan.coordination.HandOvers;
import org.kaijuan.coordination.TaskAct;
import org.kaijuan.coordination.TaskId;
import org.kaijuan.coordination.TaskStep;
import org.kaijuan.coordination.TaskView;
import org.kaijuan.coordination.TaskWork;
import org.kaijuan.coordination.Tasks;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryChoice;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.identity.UnitView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.web.Form;
import org.kaijuan.web.Option;
import org.kaijuan.web.Page;
import org.kaijuan.web.TimelineEntry;
import org.kaijuan.web.Ui;
import org.springframework.stereotype.Component;

/** Puts the page of a task together. */
@Component
class TaskPages {

    private final Tasks tasks;
    private final TaskWork work;
    private final HandOvers handOvers;
    private final Groups groups;
    private final Libraries libraries;
    private final LibraryChoice choice;
    private final BusinessClock clock;

    TaskPages(
            Tasks tasks,
            TaskWork work,
            HandOvers handOvers,
            Groups groups,
            Libraries libraries,
            LibraryChoice choice,
            BusinessClock clock) {
        this.tasks = tasks;
        this.work = work;
        this.handOvers = handOvers;
        this.groups = groups;
        this.libraries = libraries;
        this.choice = choice;
        this.clock = clock;
    }

    Page.Shown page(Actor actor, Ui ui, TaskId id, Form form) {
        TaskView task = tasks.get(actor, id);
        LibraryView library = libraries.get(task.library());
        List<TaskStep> steps = tasks.history(actor, id);
        HandOver offered = handOvers.of(actor, id).stream()
                .filter(HandOver::isOpen)
                .findFirst()
                .orElse(null);
        TaskPage.May may = may(actor, task, offered);
        return Page.of(
                "coordination/task",
                new TaskPage(
                        library,
                        task,
                        group(actor, task.group()),
                        task.department() == null
                                ? null
                                : department(library, task.department().code()),
                        steps.stream().map(step -> entry(ui, library, step)).toList(),
                        steps.stream().filter(step -> step.file() != null).toList(),
                        offered,
                        offered == null
                                ? null
                                : department(library, offered.to().code()),
                        may,
                        may.own() || may.lead() ? Choices.people(groups.colleagues(actor, library.id())) : List.of(),
                        departments(library, task),
                        clock.today(library.zone()),
                        form));
    }

    private TaskPage.May may(Actor actor, TaskView task, @Nullable HandOver offered) {
        boolean lead = work.mayLead(actor, task);
        boolean works = actor.may(CoordinationAccess.TASK_WORK, task.library());
        boolean answer = offered != null
                && handOvers.waiting(actor).stream()
                        .anyMatch(waiting -> waiting.id().equals(offered.id()));
        return new TaskPage.May(task.isOf(actor) || lead, lead, works, answer);
    }

    private @Nullable GroupView group(Actor actor, @Nullable GroupId group) {
        return group == null ? null : groups.get(actor, group);
    }

    private List<Option> departments(LibraryView library, TaskView task) {
        return choice.departments(library).stream()
                .filter(option -> task.department() == null
                        || !option.value().equals(task.department().code()))
                .toList();
    }

    private String department(LibraryView library, String code) {
        return libraries.departments(library.id()).stream()
                .filter(unit -> unit.id().code().equals(code))
                .map(UnitView::name)
                .findFirst()
                .orElse(code);
    }

    private TimelineEntry entry(Ui ui, LibraryView library, TaskStep step) {
        return new TimelineEntry(
                step.at(),
                ui.t("coordination.act." + step.act().code(), subject(library, step)),
                Optional.of(step.by()).filter(by -> !by.equals("coordination")).orElse(null),
                step.text().isEmpty() ? null : step.text(),
                tone(step.act()));
    }

    private String subject(LibraryView library, TaskStep step) {
        return switch (step.act()) {
            case OFFERED, HAND_OVER_REFUSED, HAND_OVER_WITHDRAWN -> department(library, step.subject());
            case ASSIGNED,
                    ACCEPTED,
                    COMMENTED,
                    FILED,
                    DONE,
                    DROPPED,
                    REOPENED,
                    REASSIGNED,
                    RESCHEDULED,
                    HELPED,
                    TAKEN_OVER,
                    ESCALATED,
                    SUCCEEDED -> step.subject();
        };
    }

    private static String tone(TaskAct act) {
        return switch (act) {
            case DONE, ACCEPTED, TAKEN_OVER -> "done";
            case OFFERED, RESCHEDULED, REOPENED -> "wait";
            case ESCALATED, DROPPED, HAND_OVER_REFUSED -> "danger";
            case ASSIGNED, COMMENTED, FILED, REASSIGNED, HELPED, HAND_OVER_WITHDRAWN, SUCCEEDED -> "info";
        };
    }
}
