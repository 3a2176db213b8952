package org.kaijuan.duties.web;

import org.kaijuan.duties.DutiesPermissions;
import org.kaijuan.duties.Swaps;
import org.kaijuan.kernel.Actor;
import org.kaijuan.web.Badges;
import org.kaijuan.web.Face;
import org.kaijuan.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DutiesMenu {

    @Bean
    MenuItem myDutiesMenuItem() {
        return new MenuItem(
                Face.CONTINUITY, 62, "menu.my-duties", "/desk/duties", DutiesPermissions.SERVE, "person-badge");
    }

    @Bean
    MenuItem rostersMenuItem() {
        return new MenuItem(Face.CONTINUITY, 63, "menu.rosters", "/desk/rosters", DutiesPermissions.READ, "calendar3");
    }

    @Bean
    MenuItem briefingsMenuItem() {
        return new MenuItem(
                Face.CONTINUITY, 64, "menu.briefings", "/desk/briefings", DutiesPermissions.READ, "megaphone");
    }

    @Bean
    MenuItem overtimeMenuItem() {
        return new MenuItem(
                Face.CONTINUITY, 65, "menu.overtime", "/desk/overtime", DutiesPermissions.READ, "clock-history");
    }

    /** Colleagues who wait for an answer. */
    @Bean
    Badges swapsWaiting(Swaps swaps) {
        return new Badges() {
            @Override
            public String key() {
                return "menu.my-duties";
            }

            @Override
            public long count(Actor actor) {
                return swaps.waiting(actor);
            }
        };
    }
}
