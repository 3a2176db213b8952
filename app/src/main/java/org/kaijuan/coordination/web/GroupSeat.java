package org.kaijuan.coordination.web;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaijuan.coordination.GroupView;
import org.kaijuan.coordination.Member;
import org.kaijuan.coordination.Post;
import org.kaijuan.web.Excel;
import org.kaijuan.web.Ui;

/** A line of the file of groups: a seat in a group; a group without anybody is a line by itself. */
record GroupSeat(GroupView group, @Nullable Member member) {

    static Stream<GroupSeat> of(GroupView group) {
        return group.members().isEmpty()
                ? Stream.of(new GroupSeat(group, null))
                : group.members().stream().map(member -> new GroupSeat(group, member));
    }

    static List<Excel.Column<GroupSeat>> columns(Ui ui) {
        return List.of(
                Excel.column(
                        ui.t("coordination.group.name"), seat -> seat.group().name()),
                Excel.column(
                        ui.t("coordination.group.established"),
                        seat -> seat.group().establishedOn()),
                Excel.column(
                        ui.t("coordination.group.areas"),
                        seat -> String.join(
                                ui.t("coordination.comma"), seat.group().dutyAreas())),
                ofMember(
                        ui.t("coordination.tier"),
                        member -> ui.t("coordination.tier." + member.tier().code())),
                ofMember(ui.t("coordination.person"), member -> member.person().name()),
                ofMember(ui.t("coordination.post"), member -> {
                    Post post = member.post();
                    return post == null ? null : ui.t("coordination.post." + post.code());
                }),
                ofMember(ui.t("coordination.duty"), Member::duty),
                ofMember(ui.t("coordination.since"), Member::since));
    }

    private static Excel.Column<GroupSeat> ofMember(
            String heading, Function<Member, ? extends @Nullable Object> value) {
        return Excel.column(heading, seat -> {
            Member member = seat.member();
            return member == null ? null : value.apply(member);
        });
    }
}
