package org.kaijuan.response;

import java.time.LocalDate;
import java.util.List;
import org.kaijuan.coordination.CoordinationAccess;
import org.kaijuan.coordination.Groups;
import org.kaijuan.coordination.NewTask;
import org.kaijuan.coordination.TaskId;
import org.kaijuan.coordination.TaskSource;
import org.kaijuan.coordination.TaskView;
import org.kaijuan.coordination.Tasks;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.PersonView;
import org.kaijuan.identity.UnitId;
import org.kaijuan.identity.UnitKind;
import org.kaijuan.identity.UnitView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.kernel.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What libraries do because of a directive: tasks whose source it is, with a node of their own (ORG-01, ORG-02). */
@Service
public class DirectiveTasks {

    private final Directives directives;
    private final Tasks tasks;
    private final Groups groups;
    private final Libraries libraries;

    DirectiveTasks(Directives directives, Tasks tasks, Groups groups, Libraries libraries) {
        this.directives = directives;
        this.tasks = tasks;
        this.groups = groups;
        this.libraries = libraries;
    }

    /** The tasks of the libraries at and below the unit that come from the directive, as far as the actor may see them. */
    @Transactional(readOnly = true)
    public List<TaskView> of(Actor actor, DirectiveId id, UnitId at) {
        directives.get(actor, id, at);
        Scope below = libraries.under(at);
        return tasks.from(TaskSource.Kind.DIRECTIVE, id.toString()).stream()
                .filter(task -> below.contains(task.library()))
                .filter(task -> actor.may(CoordinationAccess.TASK_READ, task.library()))
                .toList();
    }

    /** Whether tasks can be made of directives at this unit, and by the actor. */
    public boolean mayGive(Actor actor, UnitView at) {
        return at.kind() == UnitKind.LIBRARY && tasks.mayAssign(actor, library(at), null);
    }

    /** Who can be given one there. */
    public List<PersonView> colleagues(Actor actor, UnitView at) {
        return groups.colleagues(actor, library(at));
    }

    /**
     * Makes a task of the directive in one library. The same title in the same library is the same task. Refused as {@link
     * Tasks#assign} refuses.
     *
     * @param due the node; the directive's own deadline is a good one
     * @throws NotFoundException if the unit is no library, or the directive has not come to it
     */
    @Transactional
    public Outcome<TaskId> give(
            Actor actor, DirectiveId id, UnitId at, String title, PersonId accountable, LocalDate due) {
        DirectiveAt seen = directives.get(actor, id, at);
        if (seen.at().kind() != UnitKind.LIBRARY) {
            throw new NotFoundException("library " + at);
        }
        DirectiveView directive = seen.directive();
        String label = directive.document().isEmpty() ? directive.title() : directive.document();
        TaskSource source =
                new TaskSource(TaskSource.Kind.DIRECTIVE, id.toString(), label, "/directives/" + id + "?at=" + at);
        NewTask task =
                new NewTask(library(seen.at()), title, directive.text(), source, due, accountable, List.of(), null);
        return tasks.assign(actor, task.once("directive:" + id + ":" + title.strip()));
    }

    private static LibraryId library(UnitView unit) {
        return new LibraryId(unit.id().code());
    }
}
