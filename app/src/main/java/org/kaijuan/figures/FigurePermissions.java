package org.kaijuan.figures;

import org.kaijuan.identity.PermissionDefinition;
import org.kaijuan.identity.PermissionSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may read figures and the rows behind them: staff, never readers. */
@Configuration(proxyBeanMethods = false)
class FigurePermissions {

    static final String READ = "figures:figure:read";

    @Bean
    PermissionSet figuresPermissionSet() {
        return PermissionSet.of(
                "figures",
                PermissionDefinition.of(
                        READ,
                        "librarian",
                        "director",
                        "liaison",
                        "administrator",
                        "auditor",
                        "province-secretary",
                        "operator"));
    }
}
