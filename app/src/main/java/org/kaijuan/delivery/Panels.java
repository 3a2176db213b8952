package org.kaijuan.delivery;

import java.util.List;
import java.util.Optional;
import org.kaijuan.desk.KindDesk;
import org.kaijuan.desk.RequestView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.web.Panel;
import org.springframework.stereotype.Component;

/** What the desk's pages show of a delivery. */
@Component
class Panels {

    private final Wants wants;
    private final SupplyRows supplies;
    private final SupplierRows suppliers;
    private final Routing routing;
    private final KindDesk desk;

    Panels(Wants wants, SupplyRows supplies, SupplierRows suppliers, Routing routing, KindDesk desk) {
        this.wants = wants;
        this.supplies = supplies;
        this.suppliers = suppliers;
        this.routing = routing;
        this.desk = desk;
    }

    Optional<Panel> forStaff(Actor actor, RequestView request) {
        return wants.find(request.id()).map(want -> new Panel("delivery/staff-panel", staffPage(actor, request, want)));
    }

    private StaffPanel staffPage(Actor actor, RequestView request, Want want) {
        SupplyView supply = supplies.get(want.supply());
        List<SupplierView> rota =
                suppliers.rota(supply.library(), supply.type().code()).suppliers();
        List<RequestView> others = desk
                .all(wants.waitingFor(supply.id()).stream().map(Want::request).toList())
                .stream()
                .filter(other -> !other.id().equals(request.id()))
                .toList();
        return new StaffPanel(
                request.id(),
                supply,
                rota.stream().map(supplier -> stop(supplier, supply)).toList(),
                others,
                supplies.events(supply.id()),
                supply.state().isOpen()
                        ? supplies.lastSupplied(supply.library(), supply.work().id())
                        : Optional.empty(),
                want.receivedAt(),
                want.rules().declaration(),
                actor.may(DeliveryAccess.HANDLE, supply.library()));
    }

    private StaffPanel.Stop stop(SupplierView supplier, SupplyView supply) {
        boolean hasIt = supply.state() == SupplyState.SEARCHING && supplier.equals(supply.supplier());
        return new StaffPanel.Stop(
                supplier, hasIt, routing.closureToday(supplier).isPresent());
    }

    Optional<Panel> forReader(RequestView request) {
        return wants.find(request.id()).map(want -> {
            SupplyView supply = supplies.get(want.supply());
            ReaderPanel page = new ReaderPanel(
                    request.id(),
                    supply.work(),
                    want.file() != null,
                    want.receivedAt(),
                    DocumentDelivery.phase(supply));
            return new Panel("delivery/reader-panel", page);
        });
    }
}
