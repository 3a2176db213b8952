package org.kaijuan.web;

import java.util.Optional;
import org.kaijuan.kernel.Actor;

/** What a module has to say on the home page of a face; a bean. */
public interface HomePanel {

    Face face();

    /** Lower stands higher; below 100 is above the shell's own panels. */
    int order();

    /** Nothing for an actor whom it does not concern. */
    Optional<Panel> panel(Actor actor, Ui ui);
}
