package org.kaijuan.coordination.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.coordination.GroupView;
import org.kaijuan.coordination.Member;
import org.kaijuan.coordination.TaskView;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.web.Form;
import org.kaijuan.web.Option;

/** A group: who is in it, what hangs below it, what it is to do, and who was in it before. */
public record GroupPage(
        LibraryView library,
        GroupView group,
        @Nullable GroupView parent,
        List<GroupView> below,
        List<Member> past,
        List<TaskView> tasks,
        LocalDate today,
        List<Option> colleagues,
        List<Option> tiers,
        List<Option> posts,
        boolean mayEdit,
        boolean mayAssign,
        Form form) {}
