package org.kaijuan.coordination;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaijuan.continuity.ActionCall;
import org.kaijuan.continuity.ActionParameter;
import org.kaijuan.continuity.ActionRun;
import org.kaijuan.continuity.ContinuityAction;
import org.kaijuan.continuity.Effects;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Text;
import org.springframework.stereotype.Component;

/**
 * {@code tasks.assign}: an order gives each of its libraries a task. Who answers for it there is named by post, since nobody
 * knows the people of a hundred libraries; where nobody holds the post, it is who gives tasks in the library.
 */
@Component
class OrderedTasks implements ContinuityAction {

    private static final String TITLE = "title";
    private static final String TEXT = "text";
    private static final String WHO = "who";
    private static final String WITHIN = "within";
    private static final String LEADER = "leader";

    private final Tasks tasks;
    private final TaskStore store;
    private final TaskMoves moves;
    private final Groups groups;
    private final Colleagues colleagues;
    private final BusinessClock clock;

    OrderedTasks(
            Tasks tasks, TaskStore store, TaskMoves moves, Groups groups, Colleagues colleagues, BusinessClock clock) {
        this.tasks = tasks;
        this.store = store;
        this.moves = moves;
        this.groups = groups;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "tasks.assign";
    }

    @Override
    public List<ActionParameter> parameters() {
        return List.of(
                ActionParameter.required(TITLE, ActionParameter.Kind.TEXT),
                ActionParameter.optional(TEXT, ActionParameter.Kind.WORDS),
                ActionParameter.choice(
                        WHO,
                        Stream.of(Post.FIRST_RESPONSIBLE.code(), Post.INFORMATION_OFFICER.code(), LEADER)
                                .map(who -> new ActionParameter.Choice(who, Text.of("action.tasks.assign.who." + who)))
                                .toList()),
                ActionParameter.required(WITHIN, ActionParameter.Kind.NUMBER));
    }

    @Override
    public Effects preview(ActionCall call) {
        List<LibraryId> without = call.libraries().libraries().stream()
                .filter(library -> accountable(library, call.text(WHO)).isEmpty())
                .sorted()
                .toList();
        int given = call.libraries().libraries().size() - without.size();
        List<Effects.Effect> effects = new ArrayList<>();
        effects.add(
                Effects.Effect.of(Text.of("action.tasks.assign.effect", given, call.text(TITLE), due(call)), given));
        if (!without.isEmpty()) {
            effects.add(Effects.Effect.warning(Text.of("action.tasks.assign.nobody", without.size()), without.size()));
        }
        return new Effects(effects, List.of());
    }

    @Override
    public void apply(ActionCall call, ActionRun run) {
        int given = 0;
        for (LibraryId library : call.libraries().libraries().stream().sorted().toList()) {
            Optional<PersonRef> accountable = accountable(library, call.text(WHO));
            if (accountable.isPresent()) {
                tasks.give(call.actor(), task(call, library, accountable.get())).orThrow();
                given++;
            }
        }
        run.report(Text.of("action.tasks.assign.report", given));
    }

    @Override
    public void revise(ActionCall before, ActionCall after, ActionRun run) {
        for (LibraryId library : after.libraries().libraries().stream().sorted().toList()) {
            store.withKey(library.code(), key(after))
                    .filter(task -> task.state().isRunning())
                    .ifPresent(task -> revise(after, task));
        }
    }

    private void revise(ActionCall call, TaskView task) {
        TaskMoves.Change change =
                new TaskMoves.Change(call.actor(), store.lock(task.id()), By.of(call.actor(), clock.instant()));
        moves.move(
                change,
                TaskAct.RESCHEDULED,
                due(call).toString(),
                call.source(),
                "title = :title, body = :body, due_on = :due, escalated_at = null",
                Map.of("title", call.text(TITLE), "body", call.find(TEXT).orElse(""), "due", due(call)));
    }

    @Override
    public void undo(ActionCall call, ActionRun run) {
        for (LibraryId library : call.libraries().libraries().stream().sorted().toList()) {
            store.withKey(library.code(), key(call))
                    .filter(task -> task.state().isRunning())
                    .ifPresent(task -> moves.end(
                            new TaskMoves.Change(
                                    call.actor(), store.lock(task.id()), By.of(call.actor(), clock.instant())),
                            TaskAct.DROPPED,
                            TaskState.DROPPED,
                            call.source()));
        }
    }

    private static NewTask task(ActionCall call, LibraryId library, PersonRef accountable) {
        TaskSource source = new TaskSource(
                TaskSource.Kind.ORDER, call.order().toString(), call.source(), "/orders/" + call.order());
        return new NewTask(
                        library,
                        call.text(TITLE),
                        call.find(TEXT).orElse(""),
                        source,
                        due(call),
                        accountable.id(),
                        List.of(),
                        null)
                .once(key(call));
    }

    private static LocalDate due(ActionCall call) {
        return call.from().plusDays(call.number(WITHIN));
    }

    private static String key(ActionCall call) {
        return "order:" + call.order() + ":" + call.step();
    }

    private Optional<PersonRef> accountable(LibraryId library, String who) {
        Stream<PersonRef> named = who.equals(LEADER)
                ? groups.leaders(library).stream()
                : groups.holding(library, Post.of(who)).stream().map(Member::person);
        Stream<PersonRef> givers = colleagues.holding(CoordinationAccess.TASK_ASSIGN, library).stream();
        return Stream.concat(named, givers)
                .filter(person -> colleagues.find(library, person.id()).isPresent())
                .findFirst();
    }
}
