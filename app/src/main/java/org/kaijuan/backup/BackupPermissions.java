package org.kaijuan.backup;

import org.kaijuan.identity.PermissionDefinition;
import org.kaijuan.identity.PermissionSet;
import org.kaijuan.web.Face;
import org.kaijuan.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who looks after backups: by default the operator of the platform alone. */
@Configuration(proxyBeanMethods = false)
class BackupPermissions {

    @Bean
    PermissionSet backupPermissionSet() {
        return PermissionSet.of(
                "backup",
                PermissionDefinition.of(Backups.READ, "operator"),
                PermissionDefinition.of(Backups.WRITE, "operator"),
                PermissionDefinition.of(Backups.DOWNLOAD, "operator"));
    }

    @Bean
    MenuItem backupsItem() {
        return new MenuItem(Face.ADMIN, 85, "menu.backups", "/backups", Backups.READ, "archive");
    }
}
