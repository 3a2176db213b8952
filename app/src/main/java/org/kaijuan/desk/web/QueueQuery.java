package org.kaijuan.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.kaijuan.desk.QueueFilter;
import org.kaijuan.kernel.LibraryId;

/** The queue's filter as it stands in the address of the page, so that every view is a link. */
final class QueueQuery {

    private QueueQuery() {}

    static QueueFilter of(HttpServletRequest request) {
        String library = value(request, "library");
        String text = value(request, "q");
        return new QueueFilter(
                library == null || !LibraryId.isValid(library) ? null : new LibraryId(library),
                QueueFilter.Standing.of(value(request, "state")),
                value(request, "kind"),
                QueueFilter.Owner.of(value(request, "owner")),
                null,
                value(request, "late") != null,
                value(request, "department"),
                text == null ? "" : text);
    }

    private static @Nullable String value(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null || value.isBlank() ? null : value;
    }
}
