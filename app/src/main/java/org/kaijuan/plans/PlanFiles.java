package org.kaijuan.plans;

import java.io.InputStream;
import org.kaijuan.files.FileView;
import org.kaijuan.files.Files;
import org.kaijuan.files.NewFile;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.springframework.stereotype.Service;

/** The signed papers of plans. */
@Service
public class PlanFiles {

    static final String PURPOSE = "plans.signed";

    private static final long LARGEST = 50L << 20;

    private final Plans plans;
    private final EditionRows editions;
    private final PlanRights rights;
    private final PlanTrail trail;
    private final Files files;

    PlanFiles(Plans plans, EditionRows editions, PlanRights rights, PlanTrail trail, Files files) {
        this.plans = plans;
        this.editions = editions;
        this.rights = rights;
        this.trail = trail;
        this.files = files;
    }

    /** Puts the signed paper to a text, in the place of an earlier one. The same refusals as {@link Files#store}. */
    public Outcome<FileView> attach(Actor actor, PlanId id, int number, String name, InputStream content) {
        PlanView plan = plans.get(actor, id);
        rights.require(actor, PlansAccess.WRITE, plan);
        plans.edition(actor, id, number);
        Outcome<FileView> stored =
                files.store(actor, new NewFile(rights.keeper(plan), PURPOSE, name, content, LARGEST));
        return stored.map(file -> {
            editions.attach(id, number, file);
            trail.note(actor, plan.libraryId(), id, number, "attached", file.name());
            return file;
        });
    }

    /** @throws NotFoundException if that text has no paper */
    public FileView get(Actor actor, PlanId id, int number) {
        var file = plans.edition(actor, id, number).file();
        if (file == null) {
            throw new NotFoundException("paper of text " + number + " of plan " + id);
        }
        return files.get(file);
    }
}
