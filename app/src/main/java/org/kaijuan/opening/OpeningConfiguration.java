package org.kaijuan.opening;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The public holidays, and the services in the building that no module runs yet; whoever builds one takes its definition over. */
@Configuration(proxyBeanMethods = false)
class OpeningConfiguration {

    @Bean
    ServiceDefinition readingRoomService() {
        return new ServiceDefinition("reading-room", false);
    }

    @Bean
    ServiceDefinition loanDeskService() {
        return new ServiceDefinition("loan-desk", false);
    }

    @Bean
    PublicHolidays publicHolidays() {
        return PublicHolidays.china();
    }
}
