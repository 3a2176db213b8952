package org.kaijuan.response;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.kaijuan.kernel.Actor;

/** Where a directive can be told beside the tree, offered as a bean by a module above: chat groups. */
public interface DirectiveEcho {

    /**
     * One place: what is sent, and how people call it.
     *
     * @param isUsual whether it is told there unless whoever issues it says otherwise
     */
    record Place(String id, String name, boolean isUsual) {}

    /**
     * How far it came there.
     *
     * @param href where that is shown in full
     */
    record Reach(String href, int places, int reached) {}

    /** The places where the actor may have it told now. */
    List<Place> offered(Actor actor);

    /**
     * Tells it, in the caller's transaction.
     *
     * @throws org.kaijuan.kernel.RefusedException if it cannot be told in one of the places (any more); then nothing was done
     */
    void tell(Actor actor, DirectiveView directive, Collection<String> places);

    /** Absent if it was told nowhere, or the actor may not know. */
    Optional<Reach> reach(Actor actor, DirectiveId directive);
}
