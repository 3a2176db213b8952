package org.kaijuan.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the running program knows of its data: a pool of connections of the application role, and the data folder. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    HikariDataSource dataSource(
            @Value("${kaijuan.db.url}") String url,
            @Value("${kaijuan.db.user}") String user,
            @Value("${kaijuan.db.password}") String password,
            @Value("${kaijuan.db.pool:10}") int size) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("kaijuan");
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMaximumPoolSize(size);
        pool.setConnectionTimeout(10_000);
        // The driver would hand on the zone of this machine, and then days computed in SQL would depend on it.
        pool.setConnectionInitSql("set time zone 'UTC'");
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("ApplicationName", "kaijuan");
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        return pool;
    }

    @Bean
    DataFolder dataFolder(@Value("${kaijuan.data}") Path folder) {
        return DataFolder.open(folder);
    }
}
