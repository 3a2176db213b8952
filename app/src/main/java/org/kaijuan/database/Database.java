package org.kaijuan.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * Where the data is and the two roles that reach it.
 *
 * @param url a JDBC URL, {@code jdbc:postgresql://…}
 * @param owner owns the schemas and migrates them; not a superuser
 * @param application reads and writes rows, nothing else
 */
public record Database(String url, Login owner, Login application) {

    /** A new connection of the owner, in UTC, committing each statement. */
    public Connection asOwner() throws SQLException {
        return connect(url, owner);
    }

    /** A new connection of the application role, in UTC, committing each statement. */
    public Connection asApplication() throws SQLException {
        return connect(url, application);
    }

    static Connection connect(String url, Login login) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", login.user());
        properties.setProperty("password", login.password());
        properties.setProperty("ApplicationName", "kaijuan");
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("options", "-c TimeZone=UTC");
        return DriverManager.getConnection(url, properties);
    }
}
