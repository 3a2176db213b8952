package org.kaijuan.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.kaijuan.audit.Audit;
import org.kaijuan.identity.Libraries;
import org.kaijuan.jobs.JobId;
import org.kaijuan.jobs.Jobs;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.ForbiddenException;
import org.kaijuan.kernel.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The backups of this installation. Each holds the data of every library, so whoever touches one must be allowed in all. */
@Service
public class Backups {

    /** To see which backups there are. */
    public static final String READ = "backup:backup:read";

    /** To make and check backups. */
    public static final String WRITE = "backup:backup:write";

    /** To take a backup away: everything about everybody. */
    public static final String DOWNLOAD = "backup:backup:download";

    private final Shelf shelf;
    private final Jobs jobs;
    private final Libraries libraries;
    private final Audit audit;

    Backups(Shelf shelf, Jobs jobs, Libraries libraries, Audit audit) {
        this.shelf = shelf;
        this.jobs = jobs;
        this.libraries = libraries;
        this.audit = audit;
    }

    /** Complete backups, the newest first. */
    public List<BackupView> list(Actor actor) {
        require(actor, READ);
        try {
            return shelf.all();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts to write one now, beside those of the nights. */
    @Transactional
    public JobId write(Actor actor) {
        require(actor, WRITE);
        return jobs.start(actor, BackupJobs.WRITE, new BackupJobs.Now(), null);
    }

    /** Starts to read a backup as a restore would and to compare every checksum. */
    @Transactional
    public JobId check(Actor actor, String name) {
        require(actor, WRITE);
        file(name);
        return jobs.start(actor, BackupJobs.CHECK, new BackupJobs.Named(name), null);
    }

    /** The file, to be sent away; recorded in the audit trail. */
    @Transactional
    public Path download(Actor actor, String name) {
        require(actor, DOWNLOAD);
        Path file = file(name);
        audit.record(actor, "backup.backup.downloaded", null, "backup", name, Map.of());
        return file;
    }

    private Path file(String name) {
        try {
            return shelf.find(name).orElseThrow(() -> new NotFoundException("backup " + name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void require(Actor actor, String permission) {
        if (!libraries.all().stream().allMatch(library -> actor.may(permission, library.id()))
                || !actor.mayAnywhere(permission)) {
            throw new ForbiddenException(permission);
        }
    }
}
