package org.kaijuan.identity.web;

import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.web.Form;

/** Codes that people type into forms. */
final class UnitFields {

    private UnitFields() {}

    /** The code of a library; a harmless one, and an error on the form, if it is none. */
    static LibraryId libraryCode(Form form, String field) {
        String typed = form.required(field, 32);
        if (LibraryId.isValid(typed)) {
            return new LibraryId(typed);
        }
        form.error(field, "identity.unit.bad-code");
        return new LibraryId("none");
    }

    /** The code of a unit; a harmless one, and an error on the form, if it is none. */
    static UnitId unitCode(Form form, String field) {
        String typed = form.required(field, 60);
        if (UnitId.isValid(typed)) {
            return new UnitId(typed);
        }
        form.error(field, "identity.unit.bad-code");
        return new UnitId("none");
    }
}
