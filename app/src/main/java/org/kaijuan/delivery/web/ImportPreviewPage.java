package org.kaijuan.delivery.web;

import org.kaijuan.delivery.BatchView;
import org.kaijuan.delivery.ListPreview;
import org.kaijuan.delivery.Source;
import org.kaijuan.kernel.LibraryId;

/** What importing a list would do. */
public record ImportPreviewPage(
        LibraryId library, String libraryName, BatchView.Kind kind, Source source, ListPreview preview) {}
