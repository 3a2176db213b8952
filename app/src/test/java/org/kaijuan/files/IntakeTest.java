package org.kaijuan.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaijuan.KaijuanTest;
import org.kaijuan.SmallDisk;
import org.kaijuan.TestActors;
import org.kaijuan.audit.Audit;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Outcome;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files on their way in, good ones and bad ones. */
@KaijuanTest
class IntakeTest {

    private static final LibraryId JXAU = new LibraryId("jxau");

    @Autowired
    private Files files;

    @Autowired
    private FileStore store;

    @Autowired
    private FileRows rows;

    @Autowired
    private TestActors actors;

    @Autowired
    private ObjectProvider<FilePurpose> purposes;

    @Autowired
    private Audit audit;

    @Autowired
    private JdbcClient jdbc;

    @Value("${kaijuan.files}")
    private Path root;

    @Test
    void whatGoesInComesOut() throws IOException {
        byte[] content = SampleFiles.pdf("in and out");

        FileView file = store("../论文 终稿.pdf", content).orThrow();

        assertThat(file.name()).isEqualTo("论文 终稿.pdf");
        assertThat(file.mediaType()).isEqualTo("application/pdf");
        assertThat(file.bytes()).isEqualTo(content.length);
        assertThat(file.sha256()).isEqualTo(sha256(content));
        try (InputStream back = files.open(file.id())) {
            assertThat(back.readAllBytes()).isEqualTo(content);
        }
    }

    @Test
    void theContentTellsTheTypeNotTheName() {
        assertThat(store("a.docx", SampleFiles.docx()).orThrow().mediaType()).endsWith("wordprocessingml.document");
        assertThat(store("a.xlsx", SampleFiles.xlsx()).orThrow().mediaType()).endsWith("spreadsheetml.sheet");
        assertThat(store("screenshot", SampleFiles.png()).orThrow().mediaType()).isEqualTo("image/png");
        assertThat(store("old.caj", "CAJ\0\0\0 text".getBytes()).orThrow().mediaType())
                .isEqualTo("application/x-caj");
        assertThat(code(store("paper.pdf", SampleFiles.program()))).isEqualTo("files.type-mismatch");
        assertThat(code(store("a.docx", SampleFiles.xlsx()))).isEqualTo("files.type-mismatch");
        assertThat(code(store("setup.exe", SampleFiles.program()))).isEqualTo("files.type-refused");
        assertThat(code(store("page.html", "<html><script>alert(1)</script></html>".getBytes())))
                .isEqualTo("files.type-refused");
        assertThat(code(store("things.zip", SampleFiles.zip("a")))).isEqualTo("files.type-refused");
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThat(code(store("a.pdf", new byte[0]))).isEqualTo("files.empty");
    }

    @Test
    void moreThanAllowedIsRefusedWhileItArrives() {
        Endless endless = new Endless();
        Actor reader = actors.reader(JXAU);

        Outcome<FileView> outcome =
                files.store(reader, new NewFile(JXAU, "test.paper", "two gigabytes.pdf", endless, 1_000_000));

        assertThat(code(outcome)).isEqualTo("files.too-large");
        assertThat(endless.read).as("stopped right after the limit").isLessThan(1_200_000);
    }

    @Test
    void anUploadThatBreaksOffLeavesNothing() throws IOException {
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(SampleFiles.pdf("half")), new Broken());
        Actor reader = actors.reader(JXAU);

        Outcome<FileView> outcome = files.store(reader, new NewFile(JXAU, "test.paper", "half.pdf", broken, 1_000_000));

        assertThat(code(outcome)).isEqualTo("files.interrupted");
        try (Stream<Path> incoming = java.nio.file.Files.list(root.resolve("incoming"))) {
            assertThat(incoming).isEmpty();
        }
    }

    /** Real disks: one that is nearly full before, one that runs full under the upload. */
    @Test
    void aFullDiskIsSaidInWordsAndLeavesNothing(@TempDir Path folder) throws Exception {
        try (SmallDisk small = SmallDisk.mount(folder.resolve("small"), 40);
                SmallDisk tight = SmallDisk.mount(folder.resolve("tight"), 80)) {
            for (SmallDisk disk : List.of(small, tight)) {
                FileStore full = FileStore.open(disk.path().resolve("files"));
                Intake intake = new Intake(
                        full, rows, file -> new VirusScanner.Verdict.NotScanned(), purposes, audit, Clock.systemUTC());
                NewFile large = new NewFile(JXAU, "test.paper", "large.pdf", new Endless(), 200L << 20);

                assertThat(code(intake.store(actors.reader(JXAU), large))).isEqualTo("files.disk-full");
                try (Stream<Path> incoming =
                        java.nio.file.Files.list(disk.path().resolve("files/incoming"))) {
                    assertThat(incoming).isEmpty();
                }
            }
        }
    }

    @Test
    void whatAKilledProgramLeftOfAnUploadIsSweptAway() throws IOException {
        Path half = java.nio.file.Files.write(root.resolve("incoming/upload_4711_00000001.tmp"), new byte[100]);
        Path part = java.nio.file.Files.write(root.resolve("incoming/" + FileId.next() + ".part"), new byte[100]);

        FilesSweep.sweep(store, rows, Clock.systemUTC());
        assertThat(half).as("may still be arriving").exists();
        FilesSweep.sweep(store, rows, Clock.offset(Clock.systemUTC(), Duration.ofDays(2)));

        assertThat(half).doesNotExist();
        assertThat(part).doesNotExist();
    }

    @Test
    void infectedContentIsQuarantinedAndAScannerThatIsAwayRefuses() {
        Actor reader = actors.reader(JXAU);

        assertThat(code(intake(file -> new VirusScanner.Verdict.Infected("Eicar"))
                        .store(reader, paper("virus.pdf"))))
                .isEqualTo("files.infected");
        assertThat(jdbc.sql("select name, signature from files.quarantined where sent_by = :reader")
                        .param("reader", reader.requirePerson().value())
                        .query()
                        .singleRow())
                .containsEntry("name", "virus.pdf")
                .containsEntry("signature", "Eicar");
        assertThat(code(intake(file -> {
                            throw new IOException("connection refused");
                        })
                        .store(reader, paper("unseen.pdf"))))
                .isEqualTo("files.scanner-down");
    }

    private Intake intake(VirusScanner scanner) {
        return new Intake(store, rows, scanner, purposes, audit, Clock.systemUTC());
    }

    private static NewFile paper(String name) {
        return new NewFile(JXAU, "test.paper", name, new ByteArrayInputStream(SampleFiles.pdf(name)), 1_000_000);
    }

    @Test
    void theSweepTakesOnlyWhatNoRowSpeaksOf() throws IOException {
        FileView kept = store("kept.pdf", SampleFiles.pdf("kept")).orThrow();
        FileId orphan = FileId.next();
        FileStore.Arrival arrival =
                store.receive(orphan, new ByteArrayInputStream(SampleFiles.pdf("orphan")), 1_000_000);
        store.accept(orphan, arrival);

        assertThat(FilesSweep.sweep(store, rows, Clock.systemUTC()))
                .as("too young")
                .isZero();
        assertThat(FilesSweep.sweep(store, rows, Clock.offset(Clock.systemUTC(), Duration.ofDays(2))))
                .isPositive();

        assertThat(store.path(orphan)).doesNotExist();
        assertThat(store.path(kept.id())).exists();
    }

    private Outcome<FileView> store(String name, byte[] content) {
        Actor reader = actors.reader(JXAU);
        return files.store(reader, new NewFile(JXAU, "test.paper", name, new ByteArrayInputStream(content), 1_000_000));
    }

    private static String code(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusal) ? refusal.code() : "done";
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of()
                    .formatHex(
                            java.security.MessageDigest.getInstance("SHA-256").digest(content));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Two gigabytes that nobody holds in memory. */
    private static final class Endless extends InputStream {

        private long read;
        private final Random random = new Random(1);

        @Override
        public int read() {
            read++;
            return random.nextInt(256);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            Arrays.fill(bytes, offset, offset + length, (byte) ' ');
            read += length;
            return length;
        }
    }

    private static final class Broken extends InputStream {

        @Override
        public int read() throws IOException {
            throw new IOException("connection reset");
        }
    }
}
