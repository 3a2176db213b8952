package org.kaijuan.desk.web;

import java.util.List;
import java.util.Optional;
import org.kaijuan.desk.DeskAccess;
import org.kaijuan.desk.GuideEntry;
import org.kaijuan.desk.RequestQueue;
import org.kaijuan.desk.RequestView;
import org.kaijuan.desk.ServiceGuide;
import org.kaijuan.kernel.Actor;
import org.kaijuan.web.Face;
import org.kaijuan.web.HomePanel;
import org.kaijuan.web.Listing;
import org.kaijuan.web.Panel;
import org.kaijuan.web.Ui;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The reader's home: what I asked for on top, then the services. */
@Configuration(proxyBeanMethods = false)
class PortalPanels {

    private static final int SHOWN = 5;

    @Bean
    HomePanel myRequestsPanel(RequestQueue queue) {
        return new MyRequests(queue);
    }

    @Bean
    HomePanel servicesPanel(ServiceGuide guide) {
        return new Services(guide);
    }

    private record MyRequests(RequestQueue queue) implements HomePanel {

        @Override
        public Face face() {
            return Face.PORTAL;
        }

        @Override
        public int order() {
            return 10;
        }

        @Override
        public Optional<Panel> panel(Actor actor, Ui ui) {
            if (!actor.isSignedIn()) {
                return Optional.empty();
            }
            List<RequestView> open = queue.mineOpen(actor, SHOWN);
            return Optional.of(new Panel("desk/panel-my-requests", new MyRequestsPage(Listing.whole(open))));
        }
    }

    private record Services(ServiceGuide guide) implements HomePanel {

        @Override
        public Face face() {
            return Face.PORTAL;
        }

        @Override
        public int order() {
            return 20;
        }

        @Override
        public Optional<Panel> panel(Actor actor, Ui ui) {
            return Optional.ofNullable(actor.library())
                    .filter(library -> actor.may(DeskAccess.SUBMIT, library))
                    .map(library -> new Panel("desk/panel-services", page(guide.of(library))));
        }

        private static ServicesPage page(List<GuideEntry> entries) {
            List<GuideEntry> open = entries.stream().filter(GuideEntry::open).toList();
            return new ServicesPage(
                    null,
                    open.stream().filter(entry -> entry.kind().isOnline()).toList(),
                    open.stream().filter(entry -> !entry.kind().isOnline()).toList(),
                    List.of(),
                    true,
                    false);
        }
    }
}
