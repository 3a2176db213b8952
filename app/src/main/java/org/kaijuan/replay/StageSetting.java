package org.kaijuan.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.identity.NewUnit;
import org.kaijuan.identity.UnitId;
import org.kaijuan.identity.UnitKind;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.opening.Opening;
import org.kaijuan.opening.ServiceDefinition;
import org.kaijuan.opening.StateChange;
import org.springframework.stereotype.Component;

/** What is there before the first act: libraries, departments, suppliers, guides, and the order that closes the buildings (ORG-20). */
@Component
class StageSetting {

    /** Until further notice: nobody knew the end. */
    private static final LocalDate CLOSED_FROM = LocalDate.of(2020, 1, 29);

    private static final Instant ORDERED =
            CLOSED_FROM.atTime(10, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant();

    private final Cast cast;
    private final Libraries libraries;
    private final Opening opening;
    private final SupplierSetting suppliers;
    private final GuideSetting guide;
    private final BusinessClock clock;
    private final Words words = new Words();

    StageSetting(
            Cast cast,
            Libraries libraries,
            Opening opening,
            SupplierSetting suppliers,
            GuideSetting guide,
            BusinessClock clock) {
        this.cast = cast;
        this.libraries = libraries;
        this.opening = opening;
        this.suppliers = suppliers;
        this.guide = guide;
        this.clock = clock;
    }

    /** Sets what is not yet set. */
    Actor set() throws Exception {
        libraries.importShipped(cast.stageManager());
        Actor manager = cast.stageManager();
        for (LibraryView library : libraries.all()) {
            departments(manager, library);
            closeTheBuilding(manager, library);
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

    private void closeTheBuilding(Actor manager, LibraryView library) throws Exception {
        for (ServiceDefinition service : opening.services()) {
            if (service.online()
                    || !opening.state(library.id(), service.key(), CLOSED_FROM).open()) {
                continue;
            }
            StateChange closure = new StateChange(
                    library.id(),
                    service.key(),
                    false,
                    CLOSED_FROM,
                    null,
                    words.the("closureOrder"),
                    words.the("closureReason"));
            clock.at(ORDERED, () -> opening.decide(manager, closure)).orThrow();
        }
    }
}
