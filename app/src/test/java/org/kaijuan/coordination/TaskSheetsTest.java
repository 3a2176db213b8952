package org.kaijuan.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaijuan.TestPages.text;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.kernel.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Many tasks at once, from a sheet. */
@KaijuanTest
class TaskSheetsTest {

    @Autowired
    private Stage stage;

    @Autowired
    private Tasks tasks;

    @Test
    void aSheetIsLookedAtFirstAndGivenOnce() {
        Actor director = stage.director();
        Actor librarian = stage.librarian();
        String title = "表格任务 " + UUID.randomUUID();
        String sheet = "任务,责任人,节点,来源\n" + title + "," + librarian.name()
                + ",2999-03-01,省教育厅通知\n没有人做,不存在的人,2999-03-01,\n" + "没有日子," + librarian.name() + ",下周,\n";
        MvcTestResult preview = stage.upload(
                director,
                "/desk/tasks/sheets/preview",
                "sheet",
                "任务.csv",
                sheet.getBytes(StandardCharsets.UTF_8),
                Map.of());
        assertThat(preview).hasStatusOk().bodyText().contains(title, "没有找到责任人", "看不懂节点");
        assertThat(tasks.list(librarian, TaskFilter.RUNNING.of(librarian.requirePerson()), null, 5)
                        .total())
                .isZero();

        String file = text(preview).replaceAll("(?s).*name=\"file\" value=\"([0-9a-f-]{36})\".*", "$1");
        assertThat(stage.post(director, "/desk/tasks/sheets", Map.of("file", file)))
                .hasStatus(303);
        assertThat(stage.post(director, "/desk/tasks/sheets", Map.of("file", file)))
                .hasStatus(303);
        assertThat(tasks.list(librarian, TaskFilter.RUNNING.of(librarian.requirePerson()), null, 5)
                        .total())
                .isEqualTo(1);
        assertThat(stage.get(director, "/desk/tasks/sheets/refused?library=jxust&file=" + file))
                .hasStatusOk();
        assertThat(stage.get(director, "/desk/tasks/sheets?format=xlsx")).hasStatusOk();
    }
}
