package org.kaijuan.coordination.web;

import java.util.List;
import org.kaijuan.coordination.ReviewView;
import org.kaijuan.web.Form;
import org.kaijuan.web.LibraryNames;
import org.kaijuan.web.Option;

/** The reviews, the last first, and the form to begin one. */
public record ReviewsPage(
        List<ReviewView> reviews,
        LibraryNames names,
        List<Option> libraries,
        List<Option> subjects,
        boolean mayOpen,
        Form form) {}
