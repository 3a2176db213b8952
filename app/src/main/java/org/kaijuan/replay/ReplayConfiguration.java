package org.kaijuan.replay;

import org.kaijuan.identity.PermissionDefinition;
import org.kaijuan.identity.PermissionSet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReplayConfiguration {

    @Bean
    PermissionSet replayPermissionSet() {
        return PermissionSet.of("replay", PermissionDefinition.of(DemoClock.PERMISSION, "administrator", "operator"));
    }

    /** @param late whether some libraries answer after the deadline ({@code ./kaijuan demo --late}) */
    @Bean
    AnswerSheet answerSheet(@Value("${kaijuan.demo.late:false}") boolean late) {
        return new AnswerSheet(late);
    }
}
