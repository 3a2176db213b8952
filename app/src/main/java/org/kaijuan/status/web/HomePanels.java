package org.kaijuan.status.web;

import java.util.Optional;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.status.ProvinceStatus;
import org.kaijuan.status.Statuses;
import org.kaijuan.web.Face;
import org.kaijuan.web.HomePanel;
import org.kaijuan.web.Panel;
import org.kaijuan.web.Ui;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is open today, first on the home pages of those who answer for it. */
@Configuration(proxyBeanMethods = false)
class HomePanels {

    private static final int FIRST = 5;

    @Bean
    HomePanel libraryTodayPanel(Statuses statuses) {
        return new LibraryToday(statuses);
    }

    @Bean
    HomePanel provinceTodayPanel(Statuses statuses) {
        return new ProvinceToday(statuses);
    }

    /** For the staff of a library. */
    private record LibraryToday(Statuses statuses) implements HomePanel {

        @Override
        public Face face() {
            return Face.DESK;
        }

        @Override
        public int order() {
            return FIRST;
        }

        @Override
        public Optional<Panel> panel(Actor actor, Ui ui) {
            LibraryId own = actor.library();
            return own == null || !actor.may(BoardsController.READ, own)
                    ? Optional.empty()
                    : Optional.of(new Panel("status/panel-library", statuses.today(own)));
        }
    }

    /** For those who look after several libraries. */
    private record ProvinceToday(Statuses statuses) implements HomePanel {

        @Override
        public Face face() {
            return Face.PROVINCE;
        }

        @Override
        public int order() {
            return FIRST;
        }

        @Override
        public Optional<Panel> panel(Actor actor, Ui ui) {
            ProvinceStatus board = statuses.board(actor, ui.today());
            return board.libraries().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Panel("status/panel-province", board));
        }
    }
}
