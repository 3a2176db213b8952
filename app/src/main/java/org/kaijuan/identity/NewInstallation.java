package org.kaijuan.identity;

import org.kaijuan.kernel.LibraryId;

/** What an empty installation is to begin with. */
public sealed interface NewInstallation {

    /** The 20 libraries that come with Kaijuan (PRV-09). */
    record Shipped() implements NewInstallation {}

    /**
     * A province and its first library.
     *
     * @param city where the library's school is; gets a code made from the province's
     */
    record Own(UnitId province, String provinceName, String city, NewOwnLibrary library) implements NewInstallation {}

    /** The first library of an own province; its name is made from the school's. */
    record NewOwnLibrary(LibraryId code, String school, LibraryView.Kind kind) {}
}
