package org.kaijuan.replay;

import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.identity.NewUnit;
import org.kaijuan.identity.UnitId;
import org.kaijuan.identity.UnitKind;
import org.kaijuan.kernel.Actor;
import org.springframework.stereotype.Component;

/** What is there before the first act: libraries, departments, suppliers and guides. */
@Component
class StageSetting {

    private final Cast cast;
    private final Libraries libraries;
    private final SupplierSetting suppliers;
    private final GuideSetting guide;
    private final Words words = new Words();

    StageSetting(Cast cast, Libraries libraries, SupplierSetting suppliers, GuideSetting guide) {
        this.cast = cast;
        this.libraries = libraries;
        this.suppliers = suppliers;
        this.guide = guide;
    }

    /** Sets what is not yet set. */
    Actor set() {
        libraries.importShipped(cast.stageManager());
        Actor manager = cast.stageManager();
        for (LibraryView library : libraries.all()) {
            departments(manager, library);
            suppliers.set(manager, library);
            guide.set(manager, library);
        }
        return manager;
    }

    private void departments(Actor manager, LibraryView library) {
        for (String department : words.all("departments")) {
            String[] parts = department.split(":");
            UnitId id = new UnitId(library.id() + "-" + parts[0]);
            if (libraries.findUnit(id.code()).isEmpty()) {
                libraries
                        .add(manager, new NewUnit(id, UnitId.of(library.id()), UnitKind.DEPARTMENT, parts[1], parts[2]))
                        .orThrow();
            }
        }
    }
}
