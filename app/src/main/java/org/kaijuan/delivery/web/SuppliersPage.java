package org.kaijuan.delivery.web;

import java.util.List;
import org.kaijuan.delivery.SupplierView;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.web.Form;
import org.kaijuan.web.Option;

/**
 * The suppliers of a library and a rota.
 *
 * @param rota the order for {@code type}, the common one if the type has none of its own
 * @param type code of the type whose rota is shown; empty for the common one
 * @param members libraries that could supply
 */
public record SuppliersPage(
        LibraryId library,
        String libraryName,
        List<Option> libraries,
        List<SupplierView> suppliers,
        List<SupplierView> rota,
        String type,
        List<Option> types,
        List<Option> sources,
        List<Option> members,
        boolean mayWrite,
        Form form) {

    /** The place of a supplier in the rota as people count; empty if it is not in it. */
    public String place(SupplierView supplier) {
        int index = rota.indexOf(supplier);
        return index < 0 ? "" : Integer.toString(index + 1);
    }
}
