package org.kaijuan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kaijuan.kernel.BusinessClock;

class ExcelTest {

    private final ExcelWriter writer =
            new ExcelWriter(new BusinessClock(Clock.systemUTC(), ZoneId.of("Asia/Shanghai")));

    @Test
    void what_a_reader_typed_never_becomes_a_formula() throws Exception {
        List<String> attacks = List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1");
        TableFile read = roundTrip(Excel.of("a.xlsx", List.of(Excel.column("题名", text -> text)), attacks.stream()));
        assertThat(read.rows())
                .hasSize(attacks.size())
                .allSatisfy(row -> assertThat(row.get("题名")).startsWith("'"));
    }

    @Test
    void values_come_back_as_people_see_them() throws Exception {
        record Loan(String title, LocalDate due, Instant at, int copies, boolean late) {}
        Loan loan = new Loan("少有人走的路", LocalDate.of(2020, 2, 11), Instant.parse("2020-02-11T06:30:00Z"), 6804, true);
        TableFile read = roundTrip(Excel.of(
                "借阅.xlsx",
                List.of(
                        Excel.column("题名", Loan::title),
                        Excel.column("到期", Loan::due),
                        Excel.column("时间", Loan::at),
                        Excel.column("册数", Loan::copies),
                        Excel.column("备注", unused -> null)),
                Stream.of(loan)));
        TableFile.Row row = read.rows().getFirst();
        assertThat(row.position()).isEqualTo(2);
        assertThat(row.get("题名")).isEqualTo("少有人走的路");
        assertThat(row.get("到期")).isEqualTo("2020-02-11");
        assertThat(row.get("时间")).isEqualTo("2020-02-11 14:30");
        assertThat(row.get("册数")).isEqualTo("6804");
        assertThat(row.get("备注")).isEmpty();
    }

    @Test
    void the_rows_are_closed_and_none_is_lost_between_flushes() throws Exception {
        boolean[] closed = new boolean[1];
        Stream<Integer> numbers = IntStream.range(0, 5_001).boxed().onClose(() -> closed[0] = true);
        TableFile read = roundTrip(Excel.of("n.xlsx", List.of(Excel.column("n", n -> n)), numbers));
        assertThat(read.rows()).hasSize(5_001);
        assertThat(closed[0]).isTrue();
    }

    private <T> TableFile roundTrip(Excel<T> excel) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(excel, out);
        return TableFile.read(new ByteArrayInputStream(out.toByteArray()), excel.filename())
                .orThrow();
    }
}
