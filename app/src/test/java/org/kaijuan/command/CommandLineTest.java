package org.kaijuan.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaijuan.Kaijuan;
import org.kaijuan.Program;
import org.kaijuan.database.DataFolder;
import org.kaijuan.database.EmbeddedPostgres;
import org.kaijuan.database.EmbeddedPostgres.Durability;

/** The command line as a script sees it: exit codes, what stands on which output, and what is left behind. */
class CommandLineTest {

    @TempDir
    Path folder;

    @Test
    void startIsReadyWorksWithTheOtherCommandsAndStopsCleanly() throws Exception {
        Path data = folder.resolve("my data");
        Program program = Program.kaijuan(folder, "start", "--data", data.toString(), "--port", "0");
        try (program) {
            String url = program.await("READY ");
            assertThat(url).matches("http://127\\.0\\.0\\.1:\\d+");
            assertThat(status(url + "/actuator/health")).isEqualTo(200);
            assertThat(data.resolve("instance.json")).isRegularFile();

            Program second = Program.kaijuan(folder, "start", "--data", data.toString(), "--port", "0");
            assertThat(second.exit()).isEqualTo(1);
            assertThat(second.notes()).contains("Another Kaijuan uses").doesNotContain("\tat ");

            Program doctor = Program.kaijuan(folder, "doctor", "--data", data.toString());
            assertThat(doctor.exit()).isZero();
            assertThat(doctor.results())
                    .contains("ok    schemas    up to date", "ok    index")
                    .contains("Kaijuan runs at " + url);

            Files.writeString(folder.resolve("people.csv"), "name,card\n");
            Program imported = Program.kaijuan(
                    folder, "import", "people", "people.csv", "--library", "jxau", "--data", data.toString());
            assertThat(imported.exit()).as(imported.notes()).isEqualTo(2);
            assertThat(imported.notes()).contains("there is no library jxau");

            Program backup = Program.kaijuan(folder, "backup", "one.kjb", "--data", data.toString());
            assertThat(backup.exit()).isZero();
            assertThat(backup.results()).isEqualTo(folder.toRealPath().resolve("one.kjb") + "\n");
        }
        assertThat(program.results().strip()).matches("READY http://\\S+");
        assertThat(data.resolve("instance.json")).doesNotExist();
        assertThat(data.resolve("pg/data/postmaster.pid")).doesNotExist();

        Program refused = Program.kaijuan(folder, "restore", "one.kjb", "--data", data.toString());
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.notes()).contains("is not empty");

        Path copy = folder.resolve("copy");
        Program restore = Program.kaijuan(folder, "restore", "one.kjb", "--data", copy.toString());
        assertThat(restore.exit()).as(restore.notes()).isZero();
        assertThat(restore.results()).startsWith("restored ");
        try (EmbeddedPostgres server = EmbeddedPostgres.start(DataFolder.open(copy), Durability.DURABLE, step -> {})) {
            assertThat(server.database().asApplication().isValid(1)).isTrue();
        }
    }

    @Test
    void aPortInUseIsSaidInWords() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            String data = folder.resolve("data").toString();
            Program program = Program.kaijuan(folder, "start", "--data", data, "--port", port);
            assertThat(program.exit()).isEqualTo(1);
            assertThat(program.notes())
                    .contains("Cannot listen on 127.0.0.1:" + port)
                    .contains("--port 0");
            assertThat(folder.resolve("data")).doesNotExist();
        }
    }

    @Test
    void aPostgresOfYourOwnServesUnderAnOrdinaryRole() throws Exception {
        DataFolder theirs = DataFolder.open(folder.resolve("theirs"));
        try (EmbeddedPostgres server = EmbeddedPostgres.start(theirs, Durability.THROWAWAY, step -> {})) {
            String address = "127.0.0.1:" + server.port();
            try (Connection superuser = DriverManager.getConnection(
                            "jdbc:postgresql://" + address + "/postgres",
                            "postgres",
                            theirs.secrets().get("postgres"));
                    Statement statement = superuser.createStatement()) {
                statement.execute("create role poor_owner login password 'poor'");
                statement.execute("create database poor owner poor_owner");
                statement.execute("create role uni_owner login nosuperuser createrole password 'p@ss'");
                statement.execute("create database uni owner uni_owner");
            }
            String poorUrl = "postgresql://poor_owner:poor@" + address + "/poor";
            String poorData = folder.resolve("poor").toString();
            Program poor = Program.kaijuan(folder, "start", "--db", poorUrl, "--data", poorData);
            assertThat(poor.exit()).isEqualTo(1);
            assertThat(poor.notes()).contains("create role kaijuan_app login password", "KAIJUAN_DB_PASSWORD");

            String url = "postgresql://uni_owner:p%40ss@" + address + "/uni";
            String data = folder.resolve("ours").toString();
            try (Program program = external("start", "--db", url, "--data", data, "--port", "0")) {
                assertThat(status(program.await("READY ") + "/actuator/health")).isEqualTo(200);
                Program backup = external("backup", "uni.kjb", "--db", url, "--data", data);
                assertThat(backup.exit()).as(backup.notes()).isZero();
            }
            Program doctor = external("doctor", "--db", url, "--data", data);
            assertThat(doctor.exit()).as(doctor.results()).isZero();
            assertThat(doctor.results()).contains("uni_owner owns the schemas and is no superuser");
            assertThat(folder.resolve("ours/pg")).isEmptyDirectory();

            String other = folder.resolve("other").toString();
            Program full = external("restore", "uni.kjb", "--db", url, "--data", other);
            assertThat(full.exit()).isEqualTo(1);
            assertThat(full.notes()).contains("restore into an empty one");
        }
    }

    @Test
    void wrongUsageEndsWithTwoAndSaysWhere() throws Exception {
        assertThat(usage("frobnicate")).contains("there is no command \"frobnicate\"");
        assertThat(usage("start", "--prot", "1")).contains("there is no option --prot");
        assertThat(usage("start", "--port")).contains("--port lacks its PORT");
        assertThat(usage("start", "--port", "70000")).contains("is no port");
        assertThat(usage("backup", "--data", "nowhere")).contains("there is no data in");
        assertThat(usage("restore")).contains("which backup FILE?");
        assertThat(usage("import", "people")).contains("which KIND and FILE?");
        assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    @Test
    void helpIsAResult() throws Exception {
        Program help = Program.kaijuan(folder, "--help");
        assertThat(help.exit()).isZero();
        assertThat(help.results()).contains("demo", "start", "test", "bench", "import", "backup", "restore", "doctor");
        assertThat(help.notes()).isEmpty();

        Program of = Program.kaijuan(folder, "restore", "--help");
        assertThat(of.exit()).isZero();
        assertThat(of.results()).contains("FILE --data NEWDIR");
    }

    @Test
    void settingsComeFromTheFileOfTheFolder() throws Exception {
        Path data = Files.createDirectories(folder.resolve("configured"));
        Files.writeString(data.resolve("kaijuan.conf"), "# mine\nKAIJUAN_PORT = nonsense\n");
        Program program = Program.kaijuan(folder, "start", "--data", data.toString());
        assertThat(program.exit()).isEqualTo(2);
        assertThat(program.notes()).contains("\"nonsense\" is no port");

        Files.writeString(data.resolve("kaijuan.conf"), "KAIJUAN_PORT\n");
        Program broken = Program.kaijuan(folder, "start", "--data", data.toString());
        assertThat(broken.exit()).isEqualTo(2);
        assertThat(broken.notes()).contains("kaijuan.conf line 1: expected NAME=value");
    }

    /** Two data folders share the application role, so its password is a setting. */
    private Program external(String... line) throws IOException {
        return Program.start(Kaijuan.class, folder, Map.of("KAIJUAN_DB_PASSWORD", "shared by the nodes"), line);
    }

    private String usage(String... line) throws Exception {
        Program program = Program.kaijuan(folder, line);
        assertThat(program.exit()).as(String.join(" ", line)).isEqualTo(2);
        assertThat(program.results()).isEmpty();
        return program.notes();
    }

    private static int status(String url) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
