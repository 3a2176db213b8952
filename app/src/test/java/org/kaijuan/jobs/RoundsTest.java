package org.kaijuan.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One that fails stops no other, and is not passed over in silence. */
@KaijuanTest
class RoundsTest {

    @Autowired
    private Rounds rounds;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void itSaysForHowManyThereWasSomethingToDo() {
        assertThat(rounds.over(List.of(1, 2, 3), number -> number, number -> number != 2))
                .isEqualTo(2);
    }

    @Test
    void oneThatFailsTakesBackItsOwnAndLeavesTheOthers() {
        String mark = "rounds-" + UUID.randomUUID();

        assertThatThrownBy(() -> rounds.over(List.of(1, 2, 3), number -> number, number -> {
                    write(mark + number);
                    if (number == 2) {
                        throw new IllegalStateException("broken row");
                    }
                    return true;
                }))
                .isInstanceOf(Rounds.RoundUnfinished.class)
                .hasMessageContaining("1 of 3")
                .hasRootCauseMessage("broken row");

        assertThat(written(mark)).containsExactly(mark + 1, mark + 3);
    }

    private void write(String what) {
        jdbc.sql("insert into identity.change_counter (what, version) values (:what, 1)")
                .param("what", what)
                .update();
    }

    private List<String> written(String mark) {
        return jdbc
                .sql("delete from identity.change_counter where what like :mark || '%' returning what")
                .param("mark", mark)
                .query((row, n) -> row.getString(1))
                .list()
                .stream()
                .sorted()
                .toList();
    }
}
