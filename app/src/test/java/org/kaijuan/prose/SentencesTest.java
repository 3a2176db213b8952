package org.kaijuan.prose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentencesTest {

    @Test
    void cutsAtEndMarksWithTheirClosingQuotes() {
        assertSentences("他说：“放假了。”大家笑！为什么？因为…… 好", "他说：“放假了。”", "大家笑！", "为什么？", "因为……", "好");
    }

    @Test
    void aLineOfAListOrTableIsASentenceOfItsOwn() {
        assertSentences(
                "一、概况\n- 传递 6804 篇\n- 咨询 12 次\n篇数\t6804\n册数\t582",
                "一、概况",
                "- 传递 6804 篇",
                "- 咨询 12 次",
                "篇数\t6804",
                "册数\t582");
    }

    @Test
    void aWrappedLineGoesOn() {
        String wrapped = "自疫情发生以来全馆上下高度重视，利用联盟平台为读者免费传递各类文献共计\n6804 篇，受到好评。";
        assertSentences(wrapped, wrapped);
    }

    @Test
    void clausesKeepNumbersAndTimesWhole() {
        Prose prose = Prose.of("共 10,000 场，8:00 开馆：请戴口罩");
        assertThat(Sentences.clauses(prose, Sentences.in(prose).getFirst()))
                .extracting(clause -> clause.in(prose))
                .containsExactly("共 10,000 场，", "8:00 开馆：", "请戴口罩");
    }

    private static void assertSentences(String text, String... sentences) {
        Prose prose = Prose.of(text);
        assertThat(Sentences.in(prose))
                .extracting(sentence -> sentence.in(prose))
                .containsExactly(sentences);
    }
}
