package org.kaijuan.coordination.web;

import java.util.List;
import org.kaijuan.coordination.Successor;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.web.Form;
import org.kaijuan.web.Option;

/** Who answers for tasks, and who takes over. */
public record SuccessorsPage(
        LibraryView library,
        List<Successor> people,
        List<Option> colleagues,
        List<Option> libraries,
        boolean mayName,
        Form form) {}
