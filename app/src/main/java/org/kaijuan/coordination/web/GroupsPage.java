package org.kaijuan.coordination.web;

import java.util.ArrayList;
import java.util.List;
import org.kaijuan.coordination.GroupView;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.web.Form;
import org.kaijuan.web.Option;

/**
 * The groups of a library as a tree.
 *
 * @param rows each after the one it hangs under, with its depth
 * @param libraries to choose from; empty if there is only one
 */
public record GroupsPage(
        LibraryView library, List<Row> rows, List<Option> libraries, boolean mayEdit, String templateName, Form form) {

    /** A group and how deep it hangs. */
    public record Row(GroupView group, int depth) {}

    /** Each group after the one it hangs under; dissolved ones at the end. */
    static List<Row> tree(List<GroupView> all) {
        List<Row> rows = new ArrayList<>();
        List<GroupView> working = all.stream().filter(GroupView::isWorking).toList();
        working.stream()
                .filter(group -> working.stream().noneMatch(above -> above.id().equals(group.parent())))
                .forEach(top -> hang(top, working, 0, rows));
        all.stream().filter(group -> !group.isWorking()).forEach(group -> rows.add(new Row(group, 0)));
        return List.copyOf(rows);
    }

    private static void hang(GroupView group, List<GroupView> all, int depth, List<Row> rows) {
        rows.add(new Row(group, depth));
        all.stream()
                .filter(under -> group.id().equals(under.parent()))
                .forEach(under -> hang(under, all, depth + 1, rows));
    }
}
