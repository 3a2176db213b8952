package org.kaijuan.backup.web;

import java.util.List;
import org.kaijuan.backup.BackupView;

/** All backups, with what may be done about them. */
public record BackupsPage(List<BackupView> backups, boolean mayWrite, boolean mayDownload) {

    public BackupsPage {
        backups = List.copyOf(backups);
    }
}
