package org.kaijuan.delivery;

import java.time.Duration;
import java.util.Set;
import org.kaijuan.files.FilePurpose;
import org.kaijuan.identity.Libraries;
import org.kaijuan.jobs.Recurring;
import org.kaijuan.kernel.Actor;
import org.kaijuan.opening.ServiceDefinition;
import org.kaijuan.policy.Policies;
import org.kaijuan.web.Badges;
import org.kaijuan.web.Face;
import org.kaijuan.web.MenuItem;
import org.kaijuan.web.UploadBound;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What document delivery brings along: its service, its menu, its timer. */
@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {

    private static final Duration STALE_CHECK = Duration.ofMinutes(5);

    @Bean
    ServiceDefinition documentDeliveryService() {
        return new ServiceDefinition(DocumentDelivery.KEY, true);
    }

    @Bean
    FilePurpose deliveryPaper() {
        return new FilePurpose("delivery.paper", FilePurpose.DOCUMENTS);
    }

    @Bean
    UploadBound largestPaper(Policies policies, Libraries libraries) {
        return () -> libraries.all().stream()
                .mapToLong(library -> policies.inForce(DeliveryPolicies.LARGEST_PAPER, library.id())
                        .value())
                .max()
                .orElse(0);
    }

    /** Lists as the platforms and suppliers send them; kept so that an import can be traced. */
    @Bean
    FilePurpose deliveryList() {
        return new FilePurpose(
                "delivery.list",
                Set.of(
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        "application/vnd.ms-excel",
                        "text/csv",
                        "text/plain"));
    }

    @Bean
    DeliveriesImporter deliveriesImporter(DeliveryLists lists, DeliveryRecords records) {
        return new DeliveriesImporter("deliveries", Source.PLATFORM, lists, records);
    }

    @Bean
    DeliveriesImporter supplierDeliveriesImporter(DeliveryLists lists, DeliveryRecords records) {
        return new DeliveriesImporter("supplier-deliveries", Source.COMMERCIAL, lists, records);
    }

    @Bean
    Recurring staleTimer(StaleSupplies supplies) {
        return Recurring.every(STALE_CHECK, "delivery.stale", supplies::passOn);
    }

    @Bean
    MenuItem suppliesMenu() {
        return new MenuItem(Face.DESK, 30, "menu.supplies", "/desk/supplies", DeliveryAccess.READ, "truck");
    }

    @Bean
    MenuItem suppliersMenu() {
        return new MenuItem(
                Face.DESK, 60, "menu.suppliers", "/delivery/suppliers", DeliveryAccess.READ, "signpost-split");
    }

    @Bean
    MenuItem importsMenu() {
        return new MenuItem(
                Face.DESK,
                61,
                "menu.delivery-imports",
                "/delivery/imports",
                DeliveryAccess.IMPORT,
                "box-arrow-in-down");
    }

    @Bean
    MenuItem reconciliationMenu() {
        return new MenuItem(
                Face.DESK,
                62,
                "menu.reconciliation",
                "/delivery/reconciliation",
                DeliveryAccess.IMPORT,
                "clipboard2-check");
    }

    /** What lies with one's own library, beside the menu entry. */
    @Bean
    Badges suppliesBadge(Supplies supplies) {
        return new Badges() {
            @Override
            public String key() {
                return "menu.supplies";
            }

            @Override
            public long count(Actor actor) {
                return supplies.waitingHere(actor);
            }
        };
    }
}
