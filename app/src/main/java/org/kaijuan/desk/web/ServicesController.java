package org.kaijuan.desk.web;

import java.util.List;
import java.util.Optional;
import org.kaijuan.desk.DeskAccess;
import org.kaijuan.desk.GuideEntry;
import org.kaijuan.desk.ServiceGuide;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The public guide to what a library does for readers while its doors are closed (SVC-15). */
@Controller
class ServicesController {

    private final ServiceGuide guide;
    private final Libraries libraries;

    ServicesController(ServiceGuide guide, Libraries libraries) {
        this.guide = guide;
        this.libraries = libraries;
    }

    @GetMapping("/services")
    @Allow(Allow.EVERYBODY)
    Page own(Actor actor) {
        return Optional.ofNullable(actor.library())
                .map(libraries::get)
                .map(library -> page(actor, library))
                .orElseGet(() -> Page.of(
                        "desk/services", new ServicesPage(null, List.of(), List.of(), libraries.all(), false, false)));
    }

    @GetMapping("/libraries/{code}/services")
    @Allow(Allow.EVERYBODY)
    Page of(Actor actor, @PathVariable String code) {
        LibraryView library = libraries.find(code).orElseThrow(() -> new NotFoundException("library " + code));
        return page(actor, library);
    }

    private Page page(Actor actor, LibraryView library) {
        List<GuideEntry> entries = guide.of(library.id());
        return Page.of(
                "desk/services",
                new ServicesPage(
                        library,
                        entries.stream()
                                .filter(entry -> entry.kind().isOnline())
                                .toList(),
                        entries.stream()
                                .filter(entry -> !entry.kind().isOnline())
                                .toList(),
                        List.of(),
                        actor.may(DeskAccess.SUBMIT, library.id()),
                        actor.may(DeskAccess.GUIDE_WRITE, library.id())));
    }
}
