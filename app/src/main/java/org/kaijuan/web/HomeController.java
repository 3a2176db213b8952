package org.kaijuan.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.ForbiddenException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The home page of each face. */
@Controller
class HomeController {

    private final List<HomePanel> panels;

    HomeController(List<HomePanel> panels) {
        this.panels = panels.stream()
                .sorted(Comparator.comparingInt(HomePanel::order))
                .toList();
    }

    @GetMapping("/")
    @Allow(Allow.EVERYBODY)
    Page portal(Actor actor, Ui ui) {
        return Page.of("web/portal-home", home(Face.PORTAL, actor, ui));
    }

    @GetMapping("/desk")
    @Allow(Allow.SIGNED_IN)
    Page desk(Actor actor, Ui ui) {
        requireFace(ui, Face.DESK, Face.CONTINUITY, Face.ADMIN);
        return Page.of("web/desk-home", home(Face.DESK, actor, ui));
    }

    @GetMapping("/province")
    @Allow(Allow.SIGNED_IN)
    Page province(Actor actor, Ui ui) {
        requireFace(ui, Face.PROVINCE);
        return Page.of("web/province-home", home(Face.PROVINCE, actor, ui));
    }

    /** Who has nothing in a face's menu has no business there. */
    private static void requireFace(Ui ui, Face... faces) {
        for (Face face : faces) {
            if (!ui.menu(face).isEmpty()) {
                return;
            }
        }
        throw new ForbiddenException("menu");
    }

    private HomePage home(Face face, Actor actor, Ui ui) {
        return new HomePage(panels.stream()
                .filter(panel -> panel.face() == face)
                .map(panel -> panel.panel(actor, ui))
                .flatMap(Optional::stream)
                .toList());
    }
}
