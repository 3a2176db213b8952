package org.kaijuan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaijuan.SmallDisk;
import org.kaijuan.database.DataFolder;
import org.kaijuan.database.Database;
import org.kaijuan.database.EmbeddedPostgres;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database whose disk runs full while people work. */
class DiskFullTest {

    @Test
    void peopleAreToldThatTheDiskIsFullAndReadersReadOn(@TempDir Path folder) throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), 260);
                EmbeddedPostgres postgres = EmbeddedPostgres.start(
                        DataFolder.open(disk.path().resolve("data")),
                        EmbeddedPostgres.Durability.DURABLE,
                        step -> {})) {
            JdbcClient jdbc = client(postgres.database("full"));
            jdbc.sql("create unlogged table stuff (words text)").update();
            jdbc.sql("alter table stuff alter words set storage external").update();

            DataAccessException full = catchThrowableOfType(
                    DataAccessException.class,
                    () -> jdbc.sql("insert into stuff select repeat('x', 100000) from generate_series(1, 4000)")
                            .update());

            Mishap mishap = Mishap.of(full);
            assertThat(mishap.code()).isEqualTo("web.disk-full");
            assertThat(mishap.status()).isEqualTo(507);
            assertThat(jdbc.sql("select count(*) from stuff").query(Long.class).single())
                    .isZero();
        }
    }

    private static JdbcClient client(Database database) {
        return JdbcClient.create(new DriverManagerDataSource(
                database.url(), database.owner().user(), database.owner().password()));
    }
}
