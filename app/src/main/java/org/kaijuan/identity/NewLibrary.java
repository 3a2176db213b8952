package org.kaijuan.identity;

import org.kaijuan.kernel.LibraryId;

/**
 * A library to be added, with its school, under a city or county.
 *
 * @param code lower case ASCII, stable for ever: it is in every URL and in the API
 * @param school the name without 图书馆; the library's own name is made from it
 * @param under the city or county
 */
public record NewLibrary(LibraryId code, String school, LibraryView.Kind kind, UnitId under) {

    /** The name of the register. */
    String name() {
        return Register.libraryOf(school);
    }

    UnitId schoolUnit() {
        return new UnitId(code.code() + "-school");
    }
}
