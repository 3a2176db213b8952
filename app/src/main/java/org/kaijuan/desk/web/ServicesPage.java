package org.kaijuan.desk.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.desk.GuideEntry;
import org.kaijuan.identity.LibraryView;

/**
 * The guide to a library's services, or the choice of a library.
 *
 * @param library absent while the reader must choose one
 * @param canAsk the visitor may ask this library for something
 * @param canEdit the visitor may edit the guide
 */
public record ServicesPage(
        @Nullable LibraryView library,
        List<GuideEntry> online,
        List<GuideEntry> onSite,
        List<LibraryView> libraries,
        boolean canAsk,
        boolean canEdit) {}
