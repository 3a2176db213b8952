package org.kaijuan.identity.web;

import java.util.Optional;
import org.kaijuan.identity.Libraries;
import org.kaijuan.kernel.Actor;
import org.kaijuan.web.Face;
import org.kaijuan.web.HomePanel;
import org.kaijuan.web.Panel;
import org.kaijuan.web.Ui;
import org.springframework.stereotype.Component;

/** For visitors: the libraries, so that each finds the services of their own. */
@Component
class LibrariesPanel implements HomePanel {

    private final Libraries libraries;

    LibrariesPanel(Libraries libraries) {
        this.libraries = libraries;
    }

    @Override
    public Face face() {
        return Face.PORTAL;
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public Optional<Panel> panel(Actor actor, Ui ui) {
        if (actor.isSignedIn() || libraries.all().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Panel("identity/libraries-panel", new LibrariesPanelPage(libraries.all())));
    }
}
