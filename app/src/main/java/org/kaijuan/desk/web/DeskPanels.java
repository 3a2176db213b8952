package org.kaijuan.desk.web;

import java.util.Optional;
import org.kaijuan.desk.DeskAccess;
import org.kaijuan.desk.DeskOverview;
import org.kaijuan.desk.QueueFilter;
import org.kaijuan.desk.RequestQueue;
import org.kaijuan.desk.RequestView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.web.Badges;
import org.kaijuan.web.Face;
import org.kaijuan.web.HomePanel;
import org.kaijuan.web.Listing;
import org.kaijuan.web.Panel;
import org.kaijuan.web.Ui;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The desk's home: today's numbers, my queue, what is late; and the count of unclaimed requests beside the menu. */
@Configuration(proxyBeanMethods = false)
class DeskPanels {

    private static final int SHOWN = 8;

    @Bean
    HomePanel deskNumbersPanel(DeskOverview overview) {
        return new OnDesk(10, (actor, ui) -> new Panel("desk/panel-numbers", overview.numbers(actor)));
    }

    @Bean
    HomePanel myQueuePanel(RequestQueue queue, BusinessClock clock) {
        return new OnDesk(
                20, (actor, ui) -> rows(queue, clock, actor, QueueFilter.OPEN.owner(QueueFilter.Owner.MINE), "mine"));
    }

    @Bean
    HomePanel lateRequestsPanel(RequestQueue queue, BusinessClock clock) {
        return new OnDesk(30, (actor, ui) -> rows(queue, clock, actor, QueueFilter.OPEN.lateOnly(), "late"));
    }

    @Bean
    Badges unclaimedRequests(RequestQueue queue) {
        return new Unclaimed(queue);
    }

    private static Panel rows(RequestQueue queue, BusinessClock clock, Actor actor, QueueFilter filter, String which) {
        Listing<RequestView> found = queue.queue(actor, filter, null, SHOWN);
        return new Panel("desk/panel-rows", new RowsPanel(which, found, clock.instant()));
    }

    /** What a panel shows to an actor. */
    @FunctionalInterface
    private interface Content {
        Panel of(Actor actor, Ui ui);
    }

    private record OnDesk(int order, Content content) implements HomePanel {

        @Override
        public Face face() {
            return Face.DESK;
        }

        @Override
        public Optional<Panel> panel(Actor actor, Ui ui) {
            return actor.mayAnywhere(DeskAccess.READ) ? Optional.of(content.of(actor, ui)) : Optional.empty();
        }
    }

    private record Unclaimed(RequestQueue queue) implements Badges {

        @Override
        public String key() {
            return DeskMenu.QUEUE;
        }

        @Override
        public long count(Actor actor) {
            return actor.mayAnywhere(DeskAccess.READ)
                    ? queue.count(actor, QueueFilter.OPEN.owner(QueueFilter.Owner.NOBODY))
                    : 0;
        }
    }
}
