package org.kaijuan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.kaijuan.kernel.Outcome;

class TableFileTest {

    private static final String TABLE = "卡号,姓名\n001,读者甲\n\n002,\"读者,乙\"\n";

    @Test
    void csv_in_utf8_with_and_without_mark_and_in_gb18030_is_the_same_table() throws IOException {
        for (byte[] content : new byte[][] {
            TABLE.getBytes(StandardCharsets.UTF_8),
            ("\uFEFF" + TABLE).getBytes(StandardCharsets.UTF_8),
            TABLE.getBytes(Charset.forName("GB18030")),
            TABLE.replace("\n", "\r\n").getBytes(Charset.forName("GB18030"))
        }) {
            TableFile table = read(content).orThrow();
            assertThat(table.headers()).containsExactly("卡号", "姓名");
            assertThat(table.rows()).hasSize(2);
            assertThat(table.rows().getLast().get("姓名")).isEqualTo("读者,乙");
            assertThat(table.rows().getLast().position()).isEqualTo(4);
        }
    }

    @Test
    void tabs_and_semicolons_are_understood() throws IOException {
        assertThat(read("a\tb\n1\t2\n").orThrow().rows().getFirst().get("b")).isEqualTo("2");
        assertThat(read("a;b\n1;2\n").orThrow().rows().getFirst().get("b")).isEqualTo("2");
    }

    @Test
    void full_width_headers_are_made_narrow_and_control_characters_dropped() throws IOException {
        TableFile table = read("Ｅｍａｉｌ ,b\nx\u0007y,2\n").orThrow();
        assertThat(table.headers()).containsExactly("Email", "b");
        assertThat(table.rows().getFirst().get("Email")).isEqualTo("xy");
    }

    @Test
    void a_line_break_inside_quotes_keeps_positions_right() throws IOException {
        TableFile table = read("a,b\n\"1\n2\",x\n3,y\n").orThrow();
        assertThat(table.rows()).extracting(TableFile.Row::position).containsExactly(2L, 4L);
    }

    @Test
    void what_is_no_table_is_refused_in_words() throws IOException {
        assertThat(code(read(""))).isEqualTo("web.table-empty");
        assertThat(code(read(" , \n"))).isEqualTo("web.table-empty");
        assertThat(code(read("a,a\n1,2\n"))).isEqualTo("web.table-same-header");
        assertThat(code(read("a,b\n\"1,2\n"))).isEqualTo("web.table-malformed");
        assertThat(code(read(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0})))
                .isEqualTo("web.table-old-excel");
        assertThat(code(read("PK this is no zip"))).isEqualTo("web.table-malformed");
        assertThat(code(read(new byte[] {0, 1, 2, 3}))).isEqualTo("web.table-unknown");
    }

    @Test
    void random_bytes_never_do_more_than_be_refused() throws IOException {
        long seed = System.nanoTime();
        System.out.println("TableFileTest seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            byte[] junk = new byte[random.nextInt(2000)];
            random.nextBytes(junk);
            if (junk.length > 4 && random.nextBoolean()) {
                junk[0] = 'P';
                junk[1] = 'K';
                junk[2] = 3;
                junk[3] = 4;
            }
            assertThat(read(junk)).isNotNull();
        }
    }

    @Test
    void a_zip_bomb_is_not_unpacked() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 650; i++) {
                zip.write(zeros);
            }
        }
        assertThat(code(read(out.toByteArray()))).isEqualTo("web.table-bomb");
    }

    private static Outcome<TableFile> read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Outcome<TableFile> read(byte[] content) throws IOException {
        return TableFile.read(new ByteArrayInputStream(content), "表格");
    }

    private static String code(Outcome<TableFile> outcome) {
        return switch (outcome) {
            case Outcome.Done<TableFile> done -> "done";
            case Outcome.Refused<TableFile> refused -> refused.refusal().code();
        };
    }
}
