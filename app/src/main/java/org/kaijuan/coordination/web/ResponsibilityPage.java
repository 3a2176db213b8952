package org.kaijuan.coordination.web;

import java.util.ArrayList;
import java.util.List;
import org.kaijuan.coordination.Responsibility;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.web.Option;

/** Who answers for what, down the tree of groups. */
public record ResponsibilityPage(LibraryView library, Responsibility.Trees trees, List<Option> libraries) {

    /** A branch and how deep it hangs, so that one list shows the whole tree. */
    public record Row(Responsibility.Branch branch, int depth) {}

    /** Every branch after the one above it. */
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        trees.branches().forEach(branch -> hang(branch, 0, rows));
        return List.copyOf(rows);
    }

    private static void hang(Responsibility.Branch branch, int depth, List<Row> rows) {
        rows.add(new Row(branch, depth));
        branch.below().forEach(below -> hang(below, depth + 1, rows));
    }
}
