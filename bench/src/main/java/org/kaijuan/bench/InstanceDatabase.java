package org.kaijuan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The embedded PostgreSQL behind an instance, for rows in bulk and for the peer's reads. */
record InstanceDatabase(int port, String password) {

    static final String NAME = "kaijuan";
    static final String USER = "kaijuan_owner";

    static InstanceDatabase of(Instance instance) throws IOException {
        JsonNode running =
                JsonMapper.builder().build().readTree(Files.readString(instance.data.resolve("instance.json")));
        String password = Files.readString(instance.data.resolve("secrets/database-owner"))
                .strip();
        return new InstanceDatabase(running.get("databasePort").asInt(), password);
    }

    Connection connect() throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", USER);
        login.setProperty("password", password);
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + NAME, login);
    }

    void execute(String... statements) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
