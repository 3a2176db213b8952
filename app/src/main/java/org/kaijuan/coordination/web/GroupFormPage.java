package org.kaijuan.coordination.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.coordination.GroupView;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.web.Form;
import org.kaijuan.web.Option;

/** The form of a group. @param group absent for one that is to be set up */
public record GroupFormPage(
        LibraryView library, @Nullable GroupView group, List<Option> parents, List<Option> kinds, Form form) {

    /** Where the form goes. */
    public String action() {
        return group == null ? "/desk/groups" : "/desk/groups/" + group.id() + "/details";
    }
}
