package org.kaijuan.answers.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("PUB-08")
class LensTest {

    private static Embedder bare;
    private static Embedder seen;

    @BeforeAll
    static void load() throws IOException {
        bare = OnnxEmbedder.of(Language.ZH);
        seen = Lens.before(bare);
    }

    @ParameterizedTest(name = "{0} is {1} rather than {2}")
    @CsvSource({
        "厕所在几楼, 卫生间在哪里, 期刊放在几楼",
        "开水房在几楼, 图书馆有饮水机吗, 期刊放在几楼",
        "图书馆有没有电脑外借, 可以借笔记本电脑吗, 教材可以在图书馆借到吗",
        "国庆节图书馆关门吗, 法定节假日图书馆开放吗, 图书馆晚上几点关门",
    })
    void bringsTogetherWhatMeansTheSameAtALoanDesk(String question, String same, String other) {
        assertThat(lead(seen, question, same, other)).isPositive().isGreaterThan(lead(bare, question, same, other));
    }

    @ParameterizedTest(name = "{0} is {1} rather than {2}")
    @CsvSource({
        "咳嗽有痰该吃什么药, 有痰的咳嗽吃哪种药好, 干咳没有痰该吃什么药",
        "小孩发烧要不要去医院, 孩子发烧了需要上医院吗, 老人发烧要不要去医院",
        "哮喘会遗传给孩子吗, 孩子会遗传哮喘吗, 哮喘会传染给孩子吗",
    })
    void leavesOtherSubjectsInOrder(String question, String same, String other) {
        assertThat(lead(seen, question, same, other)).isPositive();
    }

    @Test
    void setsApartWhatIsAboutSomethingElse() {
        assertThat(cosine(seen, "怎样续借图书", "怎么查公积金余额")).isLessThan(cosine(bare, "怎样续借图书", "怎么查公积金余额") - 0.2);
    }

    @Test
    void vectorsKeepLengthOneAndHaveAnotherNameThanTheBareOnes() {
        float[] vector = seen.embed("怎样续借图书");
        assertThat(dot(vector, vector)).isCloseTo(1, within(1e-4));
        assertThat(seen.dimensions()).isEqualTo(vector.length);
        assertThat(seen.name()).startsWith(bare.name()).isNotEqualTo(bare.name());
    }

    @Test
    void aLanguageWithoutALensIsSeenAsItIs() throws IOException {
        Embedder english = OnnxEmbedder.of(Language.EN);
        assertThat(Lens.before(english)).isSameAs(english);
    }

    @Test
    void isReadAsItWasWritten() throws IOException {
        Lens lens = new Lens(new float[][] {{0.5f, -1}, {0.25f, 0}});
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        lens.write(out);
        float[] through = Lens.read(new ByteArrayInputStream(out.toByteArray())).through(new float[] {0.6f, 0.8f});
        float[] expected = lens.through(new float[] {0.6f, 0.8f});
        assertThat(through[0]).isCloseTo(expected[0], within(0.01f));
        assertThat(through[1]).isCloseTo(expected[1], within(0.01f));
    }

    private static double lead(Embedder model, String question, String one, String other) {
        return cosine(model, question, one) - cosine(model, question, other);
    }

    private static double cosine(Embedder model, String one, String other) {
        return dot(model.embed(one), model.embed(other));
    }

    private static double dot(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
