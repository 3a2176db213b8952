package org.kaijuan.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.kaijuan.web.TableFile;

class DeliveryListTest {

    private static final LocalDate TODAY = LocalDate.of(2020, 3, 5);

    @Test
    void headingsAndTypesAreUnderstoodAsPeopleWriteThem() throws IOException {
        DeliveryList list = read("""
                编号,题名,文献类型,作者,传递日期
                A1,稻米品质研究,中文期刊论文,张三,2020-02-03
                A2,Closed doors,期刊论文,Smith,2020/2/4
                A3,论闭馆,期刊论文,李四,2020年2月5日
                A4,应急服务模式,硕士论文,王五,20200206
                A5,消毒装置,专利,,2020-02-07 09:30
                """);

        assertThat(list.refused()).isEmpty();
        assertThat(list.rows())
                .extracting(DeliveryRow::type)
                .containsExactly(
                        DocumentType.CHINESE_ARTICLE,
                        DocumentType.FOREIGN_ARTICLE,
                        DocumentType.CHINESE_ARTICLE,
                        DocumentType.DISSERTATION,
                        DocumentType.PATENT);
        assertThat(list.rows())
                .extracting(DeliveryRow::deliveredOn)
                .contains(LocalDate.of(2020, 2, 5))
                .hasSize(5);
    }

    @Test
    void rowsThatCannotBeReadAreNamedWithTheirReason() throws IOException {
        DeliveryList list = read("""
                title,type,date
                ,patent,2020-02-03
                A,sculpture,2020-02-03
                B,patent,2020-02-30
                C,patent,2020-03-06
                D,patent,2020-03-05
                """);

        assertThat(list.rows()).extracting(DeliveryRow::title).containsExactly("D");
        assertThat(list.refused())
                .extracting(row -> row.position() + " " + row.reason().key())
                .containsExactly(
                        "2 delivery.list.no-title",
                        "3 delivery.list.no-type",
                        "4 delivery.list.no-date",
                        "5 delivery.list.future");
    }

    @Test
    void listsFromOlderProgramsAreInGb18030() throws IOException {
        byte[] bytes = "题名,类型,日期\n稻米,专利,2020-02-03\n".getBytes(Charset.forName("GB18030"));
        TableFile table =
                TableFile.read(new ByteArrayInputStream(bytes), "list.csv").orThrow();

        assertThat(DeliveryList.read(table, TODAY).rows())
                .extracting(DeliveryRow::title)
                .containsExactly("稻米");
    }

    @Test
    void missingColumnsAreNamed() throws IOException {
        TableFile table = table("title,kind\nA,patent\n");

        assertThat(DeliveryList.missing(table)).containsExactly("type", "date");
    }

    private static DeliveryList read(String csv) throws IOException {
        return DeliveryList.read(table(csv), TODAY);
    }

    private static TableFile table(String csv) throws IOException {
        return TableFile.read(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), "list.csv")
                .orThrow();
    }
}
