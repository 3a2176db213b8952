package org.kaijuan.coordination.web;

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
}
