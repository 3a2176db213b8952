package org.kaijuan.status;

import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.LibraryView;

/** Which libraries of a board are shown; what is absent does not matter. */
public record BoardFilter(
        LibraryView.@Nullable Kind kind,
        @Nullable String city,
        @Nullable Building building) {

    boolean lets(LibraryStatus status) {
        LibraryView library = status.library();
        return (kind == null || kind == library.kind())
                && (city == null || city.equals(library.city()))
                && (building == null || building == status.building());
    }
}
