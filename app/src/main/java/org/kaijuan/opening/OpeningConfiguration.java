package org.kaijuan.opening;

import org.kaijuan.identity.LibraryUse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

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
    LibraryUse openingOfLibrary(JdbcClient jdbc) {
        return LibraryUse.ofRows(
                "library-use.opening",
                jdbc,
                "opening.decision",
                "opening.weekly_hours",
                "opening.dated_hours",
                "opening.term");
    }

    @Bean
    PublicHolidays publicHolidays() {
        return PublicHolidays.china();
    }
}
