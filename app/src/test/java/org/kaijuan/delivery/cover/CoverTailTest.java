package org.kaijuan.delivery.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaijuan.delivery.SamplePdfs;

class CoverTailTest {

    private static final CoverSheet COVER = new CoverSheet(
            "江西农业大学图书馆",
            "文献传递 Document delivery",
            List.of(
                    new CoverSheet.Fact("文献 Document", "论闭馆期间的服务"),
                    new CoverSheet.Fact("读者证号 Card number", "****0315")),
            "仅用于个人学习、研究。\nFor my own study only.");

    /** Viewers mend it by searching for its objects. */
    private static final String WITHOUT_TABLE = """
            %PDF-1.4
            1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
            2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
            3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >> endobj
            trailer << /Root 1 0 R >>
            %%EOF
            """;

    @TempDir
    Path folder;

    private final CoverTail tails = new CoverTail();

    @ParameterizedTest
    @ValueSource(strings = {"plain", "packed"})
    void thePaperIsContinuedByAPageInFront(String make) throws IOException {
        byte[] paper = make.equals("plain") ? SamplePdfs.plain(3) : SamplePdfs.packed(3);
        byte[] covered = covered(paper, COVER);

        assertThat(Arrays.copyOf(covered, paper.length))
                .as("the paper's own bytes")
                .isEqualTo(paper);
        assertThat(SamplePdfs.pages(covered)).isEqualTo(4);
        // viewers that extract text may answer with compatibility forms of a few characters
        assertThat(Normalizer.normalize(SamplePdfs.text(covered, 1), Normalizer.Form.NFKC))
                .contains("江西农业大学图书馆", "论闭馆期间的服务", "****0315", "仅用于个人学习、研究。", "For my own study only.");
        try (PDDocument document = Loader.loadPDF(covered)) {
            assertThat(document.getPage(0).getMediaBox().getHeight()).isEqualTo(PDRectangle.A4.getHeight());
            assertThat(document.getPage(1).getMediaBox().getHeight()).isEqualTo(PDRectangle.A5.getHeight());
        }
    }

    @Test
    void twoReadersOfOneScanHaveTheirOwnCovers() throws IOException {
        byte[] paper = SamplePdfs.packed(1);
        CoverSheet other = new CoverSheet(COVER.issuer(), COVER.title(), List.of(), "Zweite");

        assertThat(SamplePdfs.text(covered(paper, other), 1)).contains("Zweite");
        assertThat(SamplePdfs.text(covered(paper, COVER), 1)).doesNotContain("Zweite");
    }

    @Test
    void whatTheTypefaceLacksIsMarkedAndEndlessTextStaysOnItsPage() throws IOException {
        CoverSheet strange = new CoverSheet(
                "图书馆\u0007",
                "😀".repeat(3),
                List.of(new CoverSheet.Fact("文献", "x".repeat(20_000))),
                "字".repeat(100_000));
        byte[] covered = covered(SamplePdfs.plain(1), strange);

        assertThat(SamplePdfs.pages(covered)).isEqualTo(2);
        assertThat(SamplePdfs.text(covered, 1)).contains("〓〓〓").contains("xxxx");
    }

    @Test
    void lockedAndDamagedPapersAreLeftAlone() throws IOException {
        assertThat(tails.of(file(SamplePdfs.locked(2)), COVER)).isEmpty();
        assertThat(tails.of(file(SamplePdfs.plain(0)), COVER)).isEmpty();
        assertThat(tails.of(file("%PDF-1.4 nothing".getBytes()), COVER)).isEmpty();
        assertThat(tails.of(file(WITHOUT_TABLE.getBytes()), COVER)).isEmpty();
    }

    /** Whatever is broken, there is no exception, and what is continued can be read. */
    @Test
    void randomDamageHarmsNobody() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            byte[] paper = round % 2 == 0 ? SamplePdfs.plain(2) : SamplePdfs.packed(2);
            for (int i = 0; i < 1 + round / 10; i++) {
                paper[random.nextInt(paper.length)] = (byte) random.nextInt(256);
            }
            tails.of(file(paper), COVER)
                    .ifPresent(tail -> assertThat(SamplePdfs.pages(joined(paper, tail)))
                            .as("seed %s", seed)
                            .isGreaterThan(1));
        }
    }

    private byte[] covered(byte[] paper, CoverSheet cover) throws IOException {
        return joined(paper, tails.of(file(paper), cover).orElseThrow());
    }

    private Path file(byte[] paper) throws IOException {
        return Files.write(folder.resolve("paper.pdf"), paper);
    }

    private static byte[] joined(byte[] paper, byte[] tail) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(paper);
        whole.writeBytes(tail);
        return whole.toByteArray();
    }
}
