package org.kaijuan.coordination;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who answers for what in a library, down the tree of its groups (ORG-14). */
@Service
public class Responsibility {

    private final GroupStore groups;
    private final TaskLists lists;
    private final TaskDays days;

    Responsibility(GroupStore groups, TaskLists lists, TaskDays days) {
        this.groups = groups;
        this.lists = lists;
        this.days = days;
    }

    /**
     * Somebody and what they answer for.
     *
     * @param member their seat in the group; absent outside of groups
     */
    public record Share(PersonRef person, @Nullable Member member, List<TaskView> running, long late, long done) {}

    /**
     * A group, the people who answer for something in it, and the groups below.
     *
     * @param running tasks that are not done, here and below
     * @param late those of them that are late
     */
    public record Branch(GroupView group, List<Share> shares, List<Branch> below, long running, long late) {}

    /** The whole of a library. */
    public record Trees(List<Branch> branches, List<Share> outside, LocalDate today) {}

    /** Every running task stands in it exactly once. */
    @Transactional(readOnly = true)
    public Trees of(Actor actor, LibraryId library) {
        CoordinationAccess.see(actor, library, CoordinationAccess.TASK_READ, "library " + library);
        CoordinationAccess.see(actor, library, CoordinationAccess.GROUP_READ, "library " + library);
        List<GroupView> working = groups.of(Scope.of(library)).stream()
                .filter(GroupView::isWorking)
                .toList();
        LocalDate today = days.today(library);
        Map<String, List<TaskView>> byGroup = tasks(library).stream()
                .filter(task -> task.state() != TaskState.DROPPED)
                .collect(Collectors.groupingBy(task -> place(task, working)));
        List<Branch> branches = working.stream()
                .filter(group -> working.stream().noneMatch(above -> above.id().equals(group.parent())))
                .map(group -> branch(group, working, byGroup, today))
                .toList();
        return new Trees(branches, shares(List.of(), byGroup.getOrDefault("", List.of()), today), today);
    }

    private List<TaskView> tasks(LibraryId library) {
        TaskFilter all = TaskFilter.RUNNING.standing(TaskFilter.Standing.ANY);
        try (Stream<TaskView> found = lists.stream(Scope.of(library), all)) {
            return found.toList();
        }
    }

    /** Tasks of groups that were dissolved stand outside, so that none is lost. */
    private static String place(TaskView task, List<GroupView> working) {
        return working.stream()
                .map(GroupView::id)
                .filter(group -> group.equals(task.group()))
                .findFirst()
                .map(GroupId::toString)
                .orElse("");
    }

    private static Branch branch(
            GroupView group, List<GroupView> all, Map<String, List<TaskView>> byGroup, LocalDate today) {
        List<Branch> below = all.stream()
                .filter(under -> group.id().equals(under.parent()))
                .map(under -> branch(under, all, byGroup, today))
                .toList();
        List<Share> shares =
                shares(group.members(), byGroup.getOrDefault(group.id().toString(), List.of()), today);
        long running =
                shares.stream().mapToLong(share -> share.running().size()).sum()
                        + below.stream().mapToLong(Branch::running).sum();
        long late = shares.stream().mapToLong(Share::late).sum()
                + below.stream().mapToLong(Branch::late).sum();
        return new Branch(group, shares, below, running, late);
    }

    /** The members in their order, then whoever answers for a task of the group without being in it. */
    private static List<Share> shares(List<Member> members, List<TaskView> tasks, LocalDate today) {
        Map<PersonRef, @Nullable Member> people = new LinkedHashMap<>();
        members.forEach(member -> people.put(member.person(), member));
        tasks.stream()
                .map(TaskView::accountable)
                .filter(person ->
                        people.keySet().stream().noneMatch(known -> known.id().equals(person.id())))
                .sorted(Comparator.comparing(PersonRef::name))
                .forEach(person -> people.putIfAbsent(person, null));
        List<Share> shares = new ArrayList<>();
        people.forEach((person, member) -> shares.add(share(person, member, tasks, today)));
        return List.copyOf(shares);
    }

    private static Share share(PersonRef person, @Nullable Member member, List<TaskView> tasks, LocalDate today) {
        List<TaskView> theirs = tasks.stream()
                .filter(task -> task.accountable().id().equals(person.id()))
                .toList();
        List<TaskView> running =
                theirs.stream().filter(task -> task.state().isRunning()).toList();
        return new Share(
                person,
                member,
                running,
                running.stream().filter(task -> task.isLate(today)).count(),
                theirs.size() - running.size());
    }
}
