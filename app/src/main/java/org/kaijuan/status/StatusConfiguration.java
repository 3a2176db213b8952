package org.kaijuan.status;

import java.nio.file.Path;
import java.util.concurrent.Executors;
import org.kaijuan.identity.LibraryUse;
import org.kaijuan.web.Prints;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The public pages and how they come about. */
@Configuration(proxyBeanMethods = false)
class StatusConfiguration {

    /** After trace id and security headers, before all that may need the database. */
    private static final int EARLY = Ordered.HIGHEST_PRECEDENCE + 2;

    @Bean
    Shelf statusShelf(Press press) {
        return new Shelf(press::print, press::grownOld, Executors.newVirtualThreadPerTaskExecutor());
    }

    @Bean
    FilterRegistrationBean<StatusDoor> statusDoor(Shelf shelf) {
        FilterRegistrationBean<StatusDoor> door = new FilterRegistrationBean<>(new StatusDoor(shelf::take));
        door.setOrder(EARLY);
        door.addUrlPatterns("/status/*");
        return door;
    }

    /** @param folder where the copies go; a web server must be allowed to read there */
    @Bean
    PrintRound statusRound(
            Press press,
            Shelf shelf,
            Prints prints,
            @Value("${kaijuan.status.folder:}") String folder,
            @Value("${kaijuan.data}") Path data) {
        Path where = folder.isBlank() ? data.resolve("public") : Path.of(folder);
        return new PrintRound(press, shelf, new Copies(where), prints);
    }

    @Bean
    LibraryUse notesOfLibrary(JdbcClient jdbc) {
        return LibraryUse.ofRows("library-use.status", jdbc, "status.note");
    }
}
