package org.kaijuan.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The few marks of an answer. */
class AnswerTextTest {

    @Test
    void stepsListsLinksAndPicturesAreBlocks() {
        AnswerText text = AnswerText.parse("""
                请这样做：

                1. 打开[文献传递](/guide)。
                2、提交题名。

                - 免费
                - 当天答复

                ![提交按钮](picture:01234567-89ab-7def-8123-456789abcdef)
                """);

        assertThat(text.blocks()).hasSize(4);
        assertThat(text.blocks().get(1))
                .isEqualTo(new AnswerText.Items(
                        true,
                        List.of(
                                List.of(
                                        new AnswerText.Words("打开"),
                                        new AnswerText.Link("文献传递", "/guide"),
                                        new AnswerText.Words("。")),
                                List.of(new AnswerText.Words("提交题名。")))));
        assertThat(text.pictures())
                .containsExactly(new AnswerText.Picture("01234567-89ab-7def-8123-456789abcdef", "提交按钮"));
        assertThat(text.plain()).isEqualTo("请这样做：\n1. 打开文献传递 (/guide)。\n2. 提交题名。\n- 免费\n- 当天答复\n提交按钮");
    }

    @Test
    void nothingThatIsWrittenBecomesAScriptOrALinkToOne() {
        AnswerText text = AnswerText.parse("<script>alert(1)</script> [x](javascript:alert(1)) [y](//evil.example)");

        assertThat(text.plain()).contains("<script>").contains("[x](javascript:alert(1))");
        assertThat(text.blocks().getFirst())
                .isEqualTo(new AnswerText.Paragraph(List.of(List.of(new AnswerText.Words(
                        "<script>alert(1)</script> [x](javascript:alert(1)) [y](//evil.example)")))));
    }

    @Test
    void anythingCanBeRead() {
        assertThat(AnswerText.parse("").plain()).isEmpty();
        assertThat(AnswerText.parse("😀 -\n-\n1.\n\n\n").plain()).isNotEmpty();
    }
}
