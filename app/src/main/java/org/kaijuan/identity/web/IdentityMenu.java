package org.kaijuan.identity.web;

import org.kaijuan.identity.IdentityPermissions;
import org.kaijuan.web.Face;
import org.kaijuan.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the pages of identity hang. */
@Configuration(proxyBeanMethods = false)
class IdentityMenu {

    @Bean
    MenuItem peopleItem() {
        return new MenuItem(Face.ADMIN, 10, "menu.people", "/people", IdentityPermissions.PERSON_READ, "people");
    }

    @Bean
    MenuItem unitsItem() {
        return new MenuItem(Face.ADMIN, 20, "menu.units", "/units", IdentityPermissions.UNIT_READ, "diagram-3");
    }

    @Bean
    MenuItem rolesItem() {
        return new MenuItem(Face.ADMIN, 30, "menu.roles", "/roles", IdentityPermissions.UNIT_READ, "person-badge");
    }

    @Bean
    MenuItem noticesItem() {
        return new MenuItem(
                Face.ADMIN, 90, "menu.notices", "/privacy-notices", IdentityPermissions.NOTICE_EDIT, "shield-check");
    }
}
