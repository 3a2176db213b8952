package org.kaijuan.replay;

import org.kaijuan.identity.PermissionDefinition;
import org.kaijuan.identity.PermissionSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReplayConfiguration {

    @Bean
    PermissionSet replayPermissionSet() {
        return PermissionSet.of("replay", PermissionDefinition.of(DemoClock.PERMISSION, "administrator", "operator"));
    }
}
