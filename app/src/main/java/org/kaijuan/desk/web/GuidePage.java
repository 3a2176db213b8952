package org.kaijuan.desk.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.desk.GuideEntry;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.web.Form;

/**
 * The service guide for those who edit it.
 *
 * @param edited the category whose form is open
 */
public record GuidePage(
        LibraryView library,
        List<GuideEntry> entries,
        @Nullable GuideEntry edited,
        Form form) {}
