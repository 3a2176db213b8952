package org.kaijuan.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KaijuanTest
class DatabaseConfigurationTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void theProgramSignsInAsTheApplicationRoleInUtc() {
        assertThat(jdbc.sql("select current_user || ' ' || current_setting('TimeZone')")
                        .query(String.class)
                        .single())
                .isEqualTo("kaijuan_app UTC");
    }

    @Test
    void theApplicationRoleMakesNoTables() {
        assertThatThrownBy(() -> jdbc.sql("create table database.own (id int)").update())
                .hasRootCauseMessage("ERROR: permission denied for schema database\n  Position: 14");
    }
}
