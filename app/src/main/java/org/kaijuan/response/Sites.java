package org.kaijuan.response;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.Counties;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.UnitId;
import org.kaijuan.identity.UnitView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where libraries stand, as far as levels and risks go: with the county its level and its risk come into force for the library
 * at once, and if that is another risk than before, a mode is proposed to it (OPN-13).
 */
@Service
public class Sites {

    private final Counties counties;
    private final Libraries libraries;
    private final Risks risks;

    Sites(Counties counties, Libraries libraries, Risks risks) {
        this.counties = counties;
        this.libraries = libraries;
        this.risks = risks;
    }

    /**
     * Says in which county a library stands. The refusals of {@link Counties#place}.
     *
     * @param county absent if only the city is to count
     */
    @Transactional
    public Outcome<LibraryId> place(Actor actor, LibraryId library, @Nullable UnitId county) {
        ResponseAccess.requireRead(actor, ResponseAccess.LEVEL_READ, library);
        List<UnitView> before = libraries.ancestors(library);
        Outcome<LibraryId> outcome = counties.place(actor, library, county);
        if (outcome instanceof Outcome.Done<LibraryId>) {
            risks.moved(library, before);
        }
        return outcome;
    }
}
