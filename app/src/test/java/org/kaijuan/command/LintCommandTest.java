package org.kaijuan.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./kaijuan lint}: what a script reads, and how it ends. */
class LintCommandTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void each_finding_is_a_line_that_begins_with_its_place() throws Exception {
        Path file = write("report.md", "# 报告\n\n全馆立即布署。\n");
        assertThat(run(file.toString())).isEqualTo(Exit.ROWS_REFUSED);
        assertThat(printed()).isEqualTo(file + ":3: warning wrong-character: “布署” should be “部署”.\n");
    }

    @Test
    void a_clean_text_says_nothing_and_ends_well() throws Exception {
        assertThat(run(write("clean.txt", "全馆按时开放。").toString())).isEqualTo(Exit.DONE);
        assertThat(printed()).isEmpty();
    }

    @Test
    void the_shipped_libraries_are_known_unless_a_register_is_given() throws Exception {
        Path file = write("names.txt", "新余学员图书馆与石评大学合作。");
        run(file.toString());
        assertThat(printed()).contains("新余学院图书馆").doesNotContain("石坪大学");
        out.reset();
        Path register = write("register.txt", "石坪大学图书馆\n\n");
        run(file.toString(), "--register", register.toString(), "--language", "zh-CN");
        assertThat(printed()).contains("最接近的是第 1 号“石坪大学”").doesNotContain("新余学院");
    }

    @Test
    void json_is_what_the_api_answers() throws Exception {
        run(write("report.txt", "立即布署。").toString(), "--json");
        assertThat((String) JsonPath.read(printed(), "$.findings[0].code")).isEqualTo("wrong-character");
        assertThat((Integer) JsonPath.read(printed(), "$.counts.warnings")).isEqualTo(1);
    }

    @Test
    void what_cannot_be_read_is_said_in_words() throws Exception {
        assertThatThrownBy(() -> run(folder.resolve("none.txt").toString())).isInstanceOf(CommandException.class);
        Path empty = write("empty.txt", "  ");
        assertThatThrownBy(() -> run(empty.toString()))
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("empty.txt");
        assertThatThrownBy(this::run).isInstanceOf(UsageException.class);
    }

    private Path write(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }

    private Exit run(String... line) throws Exception {
        LintCommand command = new LintCommand(Map.of("LANG", "en_US.UTF-8"));
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        return command.run(Arguments.parse(command.options(), List.of(line)), new Terminal(print, print));
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
