package org.kaijuan.gate.web;

import org.kaijuan.gate.GatePermissions;
import org.kaijuan.gate.Parcels;
import org.kaijuan.kernel.Actor;
import org.kaijuan.web.Badges;
import org.kaijuan.web.Face;
import org.kaijuan.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class GateMenu {

    private static final String PARCELS = "menu.parcels";

    @Bean
    MenuItem gateMenuItem() {
        return new MenuItem(Face.DESK, 36, "menu.gate", "/gate", GatePermissions.SERVE, "door-open");
    }

    @Bean
    MenuItem parcelsMenuItem() {
        return new MenuItem(Face.DESK, 37, PARCELS, "/desk/parcels", GatePermissions.READ, "bag-check");
    }

    /** Parcels that nobody came for in time, or that have something to look into. */
    @Bean
    Badges parcelsWaiting(Parcels parcels) {
        return new Badges() {
            @Override
            public String key() {
                return PARCELS;
            }

            @Override
            public long count(Actor actor) {
                return parcels.waiting(actor);
            }
        };
    }
}
