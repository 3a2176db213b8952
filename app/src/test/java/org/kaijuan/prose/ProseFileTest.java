package org.kaijuan.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaijuan.kernel.Outcome;

/** The bad days of files (issue 3, section 5): macros, 500 pages, tracked changes, merged cells, Traditional script, bombs. */
@Tag("PRV-02")
class ProseFileTest {

    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16", "UTF-16LE", "UTF-16BE"})
    void readsPlainTextOfEveryUsualEncoding(String charset) throws IOException {
        String text = "文献传递 6804 篇，繁體字也在。𠮷\n第二行";
        assertThat(read(text.getBytes(Charset.forName(charset)), "a.txt")).isEqualTo(text);
    }

    @Test
    void markdownStaysAsItStands() throws IOException {
        String text = "# 总结\n\n| 项目 | 篇 |\n|---|---|\n| **传递** | 6804 |\n";
        assertThat(read(text.getBytes(StandardCharsets.UTF_8), "a.md")).isEqualTo(text);
    }

    @Test
    void headingsAndTablesOfAWordFileKeepTheirShape() throws IOException {
        String styles = "<w:styles " + W + "><w:style w:styleId=\"a3\"><w:name w:val=\"heading 2\"/></w:style>"
                + "<w:style w:styleId=\"b\"><w:name w:val=\"我的标题\"/><w:basedOn w:val=\"a3\"/></w:style></w:styles>";
        String body = paragraph("<w:pPr><w:pStyle w:val=\"b\"/></w:pPr>", "三、信息服务")
                + "<w:tbl>" + row(cell("<w:gridSpan w:val=\"2\"/>", "合并"), cell("", "篇"))
                + row(cell("<w:vMerge w:val=\"restart\"/>", "传递"), cell("", "论文"), cell("", "6804"))
                + row(cell("<w:vMerge/>", "看不见"), cell("", "图书"), cell("", "582")) + "</w:tbl>"
                + paragraph("", "完");
        assertThat(read(word(body, Map.of("word/styles.xml", styles)), "a.docx"))
                .isEqualTo("## 三、信息服务\n合并\t\t篇\n传递\t论文\t6804\n\t图书\t582\n完\n");
    }

    @Test
    void trackedInsertionsCountAndDeletionsDoNot() throws IOException {
        String body = "<w:p>" + run("共传递") + "<w:del w:id=\"1\"><w:r><w:delText>600</w:delText></w:r></w:del>"
                + "<w:ins w:id=\"2\">" + run("6804") + "</w:ins>" + run(" 篇")
                + "<w:moveFrom w:id=\"3\">" + run("旧位置") + "</w:moveFrom></w:p>"
                + paragraph("<w:pPr><w:rPr><w:del w:id=\"4\"/></w:rPr></w:pPr>", "两段")
                + paragraph("", "合一");
        assertThat(read(word(body, Map.of()), "a.docx")).isEqualTo("共传递6804 篇\n两段合一\n");
        String last = paragraph("<w:pPr><w:rPr><w:del w:id=\"4\"/></w:rPr></w:pPr>", "末段");
        assertThat(read(word(last, Map.of()), "a.docx")).isEqualTo("末段\n");
    }

    @Test
    void notesStandAtTheEndAndTablesOfContentsFieldsAndHiddenTextDoNot() throws IOException {
        String styles = "<w:styles " + W + "><w:style w:styleId=\"t\"><w:name w:val=\"toc 1\"/></w:style></w:styles>";
        String notes = "<w:footnotes " + W + "><w:footnote w:type=\"separator\" w:id=\"-1\">" + paragraph("", "线")
                + "</w:footnote><w:footnote w:id=\"1\">" + paragraph("", "见附件") + "</w:footnote></w:footnotes>";
        String body = paragraph("<w:pPr><w:pStyle w:val=\"t\"/></w:pPr>", "一、概况\t1")
                + "<w:p>" + run("共 20 家") + "<w:r><w:footnoteReference w:id=\"1\"/></w:r>"
                + "<w:r><w:instrText>MACROBUTTON Evil</w:instrText></w:r>"
                + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r></w:p>";
        byte[] file =
                word(body, Map.of("word/styles.xml", styles, "word/footnotes.xml", notes, "word/vbaProject.bin", "x"));
        assertThat(read(file, "a.docm")).isEqualTo("共 20 家[^1]\n[^1]: 见附件\n");
    }

    @Test
    void readsAFileOfFiveHundredPagesThatAnotherProgramWrote() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            for (int page = 1; page <= 500; page++) {
                XWPFParagraph paragraph = document.createParagraph();
                paragraph.setPageBreak(true);
                paragraph.createRun().setText("第 " + page + " 頁：圖書館為讀者傳遞文獻。".repeat(40));
            }
            XWPFTable table = document.createTable(2, 2);
            table.getRow(1).getCell(1).setText("6804");
            document.write(out);
        }
        Prose prose = prose(out.toByteArray(), "big.docx");
        assertThat(prose.text()).contains("第 500 頁：圖書館").contains("\t6804");
        assertThat(prose.lineCount()).isGreaterThan(500);
    }

    @Test
    void joinsTheLinesThatThePageOfAPdfBroke() throws IOException {
        byte[] pdf = pdf(
                false,
                "三、信息服务",
                "疫情期间我馆利用联盟平台为读者免费传递中外文期刊论文、学位论文、会议论文共计",
                "6804 篇，另由数据商传递 208 篇，读者普遍表示满意，图书馆将继续做好各项服务工作",
                "并努力提高满足率。",
                "1、坚持线上服务。");
        assertThat(read(pdf, "a.pdf").lines())
                .contains("三、信息服务", "1、坚持线上服务。")
                .anyMatch(line -> line.contains("共计6804 篇") && line.endsWith("满足率。"));
        assertThat(PdfText.characters("⽂献⼥⽴")).isEqualTo("文献女立");
    }

    @Test
    void refusesInWordsWhatCannotBeRead() throws IOException {
        assertThat(refusal(new byte[ProseFile.LARGEST_FILE + 1])).isEqualTo("prose.file-too-large");
        assertThat(refusal("字".repeat(10).concat("\0\1\2\3").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("prose.not-text");
        assertThat(refusal(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}))
                .isEqualTo("prose.old-word");
        assertThat(refusal("%PDF-1.7 broken".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("prose.damaged");
        assertThat(refusal(zip(Map.of("a.txt", "x")))).isEqualTo("prose.not-text");
        assertThat(refusal(word("<w:p>", Map.of()))).isEqualTo("prose.damaged");
        assertThat(refusal(word("<w:p>".repeat(100) + "</w:p>".repeat(100), Map.of())))
                .isEqualTo("prose.damaged");
        assertThat(refusal(word("<w:tr><w:tc/></w:tr>", Map.of()))).isEqualTo("prose.damaged");
        assertThat(refusal(" \n".getBytes(StandardCharsets.UTF_8))).isEqualTo("prose.no-text");
        assertThat(refusal(pdf(true, "秘密"))).isEqualTo("prose.encrypted");
    }

    @Test
    void anArchiveThatUnpacksToGigabytesIsRefused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(("<w:document " + W + "><!--").getBytes(StandardCharsets.UTF_8));
            byte[] block = new byte[1 << 20];
            Arrays.fill(block, (byte) ' ');
            for (int i = 0; i < 300; i++) {
                zip.write(block);
            }
        }
        assertThat(refusal(out.toByteArray())).isEqualTo("prose.unpacks-too-large");
    }

    @Test
    void aDocumentTypeWithEntitiesIsNotFollowed() throws IOException {
        String document = "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w:document " + W + "><w:body><w:p>"
                + "<w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>";
        Outcome<Prose> outcome =
                ProseFile.read(new ByteArrayInputStream(zip(Map.of("word/document.xml", document))), "a.docx");
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void tenMegabytesOfTextAreRead() throws IOException {
        String line = "文献传递 6804 篇。\n";
        String text = line.repeat(10 * 1024 * 1024 / line.getBytes(StandardCharsets.UTF_8).length);
        assertThat(prose(text.getBytes(StandardCharsets.UTF_8), "big.txt").lineCount())
                .isEqualTo(text.length() / line.length() + 1);
    }

    private static String read(byte[] bytes, String name) throws IOException {
        return prose(bytes, name).text();
    }

    private static Prose prose(byte[] bytes, String name) throws IOException {
        return ProseFile.read(new ByteArrayInputStream(bytes), name).orThrow();
    }

    private static String refusal(byte[] bytes) throws IOException {
        return switch (ProseFile.read(new ByteArrayInputStream(bytes), "a.docx")) {
            case Outcome.Refused<Prose>(var refusal) -> refusal.code();
            case Outcome.Done<Prose>(var prose) -> "read: " + prose.text();
        };
    }

    private static String run(String words) {
        return "<w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
    }

    private static String paragraph(String properties, String words) {
        return "<w:p>" + properties + run(words) + "</w:p>";
    }

    private static String cell(String properties, String words) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + paragraph("", words) + "</w:tc>";
    }

    private static String row(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    private static byte[] word(String body, Map<String, String> more) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>(more);
        parts.put("word/document.xml", "<w:document " + W + "><w:body>" + body + "</w:body></w:document>");
        return zip(parts);
    }

    private static byte[] zip(Map<String, String> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static byte[] pdf(boolean locked, String... lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument();
                InputStream font =
                        ProseFileTest.class.getResourceAsStream("/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf")) {
            PDType0Font typeface = PDType0Font.load(document, font);
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(typeface, 10);
                content.setLeading(16);
                content.newLineAtOffset(72, 700);
                for (String line : lines) {
                    content.showText(line);
                    content.newLine();
                }
                content.endText();
            }
            if (locked) {
                document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            }
            document.save(out);
        }
        return out.toByteArray();
    }
}
