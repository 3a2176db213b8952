package org.kaijuan.replay;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.delivery.NewSupplier;
import org.kaijuan.delivery.Source;
import org.kaijuan.delivery.SupplierId;
import org.kaijuan.delivery.Suppliers;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.springframework.stereotype.Component;

/** Who delivers papers to each library: itself, the next library of the register, the alliance's platform (SVC-13). */
@Component
class SupplierSetting {

    private final Suppliers suppliers;
    private final Libraries libraries;
    private final Words words = new Words();

    SupplierSetting(Suppliers suppliers, Libraries libraries) {
        this.suppliers = suppliers;
        this.libraries = libraries;
    }

    /** Sets the suppliers and their order, unless that library has some. */
    void set(Actor manager, LibraryView library) {
        if (!suppliers.of(manager, library.id()).isEmpty()) {
            return;
        }
        LibraryView neighbour = neighbour(library);
        SupplierId own = add(manager, library.id(), Source.OWN, library.name(), null);
        SupplierId member = add(manager, library.id(), Source.MEMBER, neighbour.name(), neighbour.id());
        SupplierId platform = add(manager, library.id(), Source.PLATFORM, words.the("platform"), null);
        List<SupplierId> order = new ArrayList<>(List.of(own, member, platform));
        if (library.id().equals(Volume.REPORTED)) {
            add(manager, library.id(), Source.COMMERCIAL, words.the("supplier"), null);
            order = List.of(platform, own, member); // the report: by the alliance's platform
        }
        suppliers.setRota(manager, library.id(), "", order).orThrow();
    }

    private SupplierId add(Actor manager, LibraryId library, Source source, String name, @Nullable LibraryId member) {
        return suppliers
                .add(manager, library, new NewSupplier(source, name, member, "", true))
                .orThrow();
    }

    private LibraryView neighbour(LibraryView library) {
        List<LibraryView> all = libraries.all();
        return all.get(library.ordinal() % all.size());
    }
}
