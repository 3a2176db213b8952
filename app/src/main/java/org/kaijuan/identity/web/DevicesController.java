package org.kaijuan.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.kaijuan.identity.signin.Sessions;
import org.kaijuan.identity.signin.Sessions.DeviceView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where one is signed in, and signing out there from here. */
@Controller
class DevicesController {

    private final Sessions sessions;

    DevicesController(Sessions sessions) {
        this.sessions = sessions;
    }

    @GetMapping("/me/devices")
    @Allow(Allow.SIGNED_IN)
    Page list(HttpServletRequest request, Actor actor) {
        List<DeviceView> devices = sessions.devices(request, actor.requirePerson());
        return Page.of("identity/devices", new DevicesPage(devices));
    }

    @PostMapping("/me/devices/{handle}/sign-out")
    @Allow(Allow.SIGNED_IN)
    Page signOut(@PathVariable String handle, Actor actor) {
        sessions.end(actor.requirePerson(), handle);
        return Page.redirect("/me/devices").flash("identity.devices.signed-out");
    }

    @PostMapping("/me/devices/others/sign-out")
    @Allow(Allow.SIGNED_IN)
    Page signOutOthers(HttpServletRequest request, Actor actor) {
        sessions.endOthers(request, actor.requirePerson());
        return Page.redirect("/me/devices").flash("identity.devices.signed-out");
    }
}
