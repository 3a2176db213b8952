package org.kaijuan.identity.web;

import java.util.TreeSet;
import org.kaijuan.identity.IdentityPermissions;
import org.kaijuan.identity.RoleEditor;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Form;
import org.kaijuan.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What each role may do. */
@Controller
class RolesController {

    private final RoleEditor roles;

    RolesController(RoleEditor roles) {
        this.roles = roles;
    }

    @GetMapping("/roles")
    @Allow(IdentityPermissions.UNIT_READ)
    Page list() {
        return Page.of("identity/roles", new RolesPage(roles.all(), roles.permissions()));
    }

    @GetMapping("/roles/{role}")
    @Allow(IdentityPermissions.ROLE_EDIT)
    Page show(@PathVariable String role) {
        return Page.of("identity/role", new RolePage(Form.empty(), roles.get(role), roles.permissions()));
    }

    @PostMapping("/roles/{role}")
    @Allow(IdentityPermissions.ROLE_EDIT)
    Page set(Actor actor, Form form, @PathVariable String role) {
        return switch (roles.set(actor, role, new TreeSet<>(form.all("permission")))) {
            case Outcome.Refused<Integer>(Refusal why) ->
                Page.of("identity/role", new RolePage(form.refuse(why), roles.get(role), roles.permissions()))
                        .status(422);
            case Outcome.Done<Integer>(Integer changes) ->
                Page.redirect("/roles").flash("identity.role.edited", changes);
        };
    }
}
