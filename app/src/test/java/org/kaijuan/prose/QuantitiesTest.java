package org.kaijuan.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantitiesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            共计 6804 篇         | 6804 篇 | 6804 | 篇 | EXACT
            传递文献６８０４篇     | ６８０４篇 | 6804 | 篇 | EXACT
            读者 12,345 人次      | 12,345 人次 | 12345 | 人次 | EXACT
            馆藏 1.2 万册         | 1.2 万册 | 12000 | 册 | EXACT
            点击10余万次          | 10余万次 | 100000 | 次 | OVER
            消息 100 多条         | 100 多条 | 100 | 条 | OVER
            共一百二十三人次       | 一百二十三人次 | 123 | 人次 | EXACT
            两千三百篇            | 两千三百篇 | 2300 | 篇 | EXACT
            二十多家              | 二十多家 | 20 | 家 | OVER
            收到上百条留言         | 上百条 | 100 | 条 | VAGUE
            收到网上百条留言       | 百条 | 100 | 条 | VAGUE
            收到几十条留言         | 几十条 | 10 | 条 | VAGUE
            數十萬人次            | 數十萬人次 | 100000 | 人次 | VAGUE
            约 300 人             | 300 人 | 300 | 人 | ABOUT
            500人左右             | 500人左右 | 500 | 人 | ABOUT
            人数超过5000人         | 5000人 | 5000 | 人 | OVER
            5000+ 人              | 5000+ 人 | 5000 | 人 | OVER
            20 家以上             | 20 家以上 | 20 | 家 | OVER
            不超过三天            | 三天 | 3 | 天 | UP_TO
            百分之三十七点五        | 百分之三十七点五 | 37.5 | % | EXACT
            满意率98.5％           | 98.5％ | 98.5 | % | EXACT
            体温 $\\geq 37.3$ 摄氏度 | 37.3$ 摄氏度 | 37.3 | 摄氏度 | OVER
            低于37.3℃             | 37.3℃ | 37.3 | ℃ | UP_TO
            QQ24 小时在线          | 24 小时 | 24 | 小时 | EXACT
            每日十分钟            | 十分钟 | 10 | 分钟 | EXACT
            送書三百冊            | 三百冊 | 300 | 册 | EXACT
            共廿八人              | 廿八人 | 28 | 人 | EXACT
            读者 **6287** 名       | 6287** 名 | 6287 | 名 | EXACT
            到馆一百二十人          | 一百二十人 | 120 | 人 | EXACT
            共1 480户的摸排        | 1 480户 | 1480 | 户 | EXACT
            阅读量6 500           | 6 500 | 6500 | `` | EXACT
            捐款 3 万余元          | 3 万余元 | 30000 | 元 | OVER
            存储千克              | | | |
            """)
    void readsNumbersAsPeopleWriteThem(String text, String quote, String value, String unit, Exactness exactness) {
        Prose prose = Prose.of(text);
        List<Quantity> found = Quantities.in(prose);
        if (quote == null) {
            assertThat(found).isEmpty();
            return;
        }
        assertThat(found).singleElement().satisfies(quantity -> {
            assertThat(prose.text().substring(quantity.from(), quantity.to())).isEqualTo(quote);
            assertThat(quantity.value()).isEqualByComparingTo(value);
            assertThat(quantity.unit()).isEqualTo(unit);
            assertThat(quantity.exactness()).isEqualTo(exactness);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "统一部署，进一步压实责任，十分重视，千家万户，第一时间，九江，二维码",
                "2020年2月5日（周三）至2月14日，二〇二〇年三月，3月",
                "COVID-19、GB/T 7714-2015、CARS1、H1N1、5G",
                "1、抓好防控\n2．开展服务\n（3）值班；4、上报",
                "电话 0791-83813000，QQ群号 123456789，https://lib.example.cn/a/12篇，1234@qq.com",
                "版本 3.0.7，图 3，表 2，赣教发〔2020〕5号",
                "三宝，四位一体，一方面，每周二，星期三"
            })
    void leavesAloneWhatCountsNothing(String text) {
        assertThat(Quantities.in(Prose.of(text))).isEmpty();
    }

    @Test
    void readsTimesAndRanges() {
        Prose prose = Prose.of("借还 8:00--17:10；取书14：30-16：00，下午2点半至4点。排查50-54栋，每组三至五人，第十一届读书月");
        assertThat(Quantities.in(prose))
                .extracting(
                        quantity -> prose.text().substring(quantity.from(), quantity.to()),
                        quantity -> quantity.value().intValue(),
                        quantity ->
                                quantity.upTo() == null ? null : quantity.upTo().intValue(),
                        Quantity::kind)
                .containsExactly(
                        tuple("8:00--17:10", 480, 1030, Quantity.Kind.TIME),
                        tuple("14：30-16：00", 870, 960, Quantity.Kind.TIME),
                        tuple("下午2点半至4点", 870, 960, Quantity.Kind.TIME),
                        tuple("50-54栋", 50, 54, Quantity.Kind.COUNT),
                        tuple("三至五人", 3, 5, Quantity.Kind.COUNT),
                        tuple("第十一届", 11, null, Quantity.Kind.ORDINAL));
    }

    @Test
    void tellsSeveralNumbersOfOneSentenceApart() {
        Prose prose = Prose.of("有 4 位老师 10 个教学班 734 名同学选择了线下教学，其余7位老师、23个班1,499人在线上");
        assertThat(Quantities.in(prose))
                .extracting(quantity -> quantity.value().intValue())
                .containsExactly(4, 10, 734, 7, 23, 1499);
    }

    @Test
    void everyQuantityLiesInTheTextAndNoTwoOverlap() {
        SplittableRandom random = new SplittableRandom(20200305);
        String[] parts = {
            "1", "0", "9", "十", "百", "万", "几", "多", "余", "第", "上", "篇", "人次", "个", "月", "日", "年", ":", "-", "--", "至",
            "约", ".", ",", " ", "\n", "百分之", "点", "半", "上午", "%", "+", "a", "𠮷", "（", "周", "<sup>", "@", "$"
        };
        for (int round = 0; round < 3000; round++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(1, 30), 0, parts.length).forEach(i -> text.append(parts[i]));
            Prose prose = Prose.of(text.toString());
            int last = 0;
            for (Quantity quantity : Quantities.in(prose)) {
                assertThat(quantity.from()).as("in %s", text).isGreaterThanOrEqualTo(last);
                assertThat(quantity.to()).as("in %s", text).isGreaterThan(quantity.from());
                last = quantity.to();
            }
            assertThat(last).isLessThanOrEqualTo(prose.text().length());
        }
    }

    @Test
    void aTextOfTenMegabytesIsReadInOneGo() {
        String line = "自2月1日至29日共传递文献 6,804 篇，解答咨询一百二十三人次，占百分之三十，详见 https://lib.example.cn。\n";
        Prose prose = Prose.of(line.repeat(10_000_000 / line.getBytes(StandardCharsets.UTF_8).length));
        assertThat(Quantities.in(prose)).hasSize(3 * (prose.lineCount() - 1));
    }
}
