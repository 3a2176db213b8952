package org.kaijuan.answers.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("PUB-08")
class NormaliserTest {

    @ParameterizedTest
    @CsvSource({
        "請問圖書館幾點開門？, 图书馆几点开门",
        "Ｗｉ－Ｆｉ 密码, wi fi密码",
        "您好！我想问一下，书丢了怎么办呀，谢谢, 书丢了怎么办呀",
        "<b>借书</b>😀多少本, b借书b多少本",
        "How do I  renew?? Thanks!, how do i renew",
        "谢谢, 谢谢",
    })
    void bringsIntoOneForm(String written, String compared) {
        assertThat(Normaliser.normalise(written)).isEqualTo(compared);
    }

    @Test
    void leavesNothingOfSignsAndPictures() {
        assertThat(Normaliser.normalise("😀😀？！…  \u0000")).isEmpty();
    }

    @Test
    void readsTheBeginningOfLongInputAndCutsNoCharacterInHalf() {
        String long4000 = "𠮷".repeat(4000);
        assertThat(Normaliser.normalise(long4000)).isEqualTo("𠮷".repeat(Normaliser.MAX_LENGTH));
        assertThat(Normaliser.isCut(long4000)).isTrue();
    }

    @Test
    void survivesHalfACharacter() {
        assertThat(Normaliser.normalise("借书\ud83d")).isEqualTo("借书");
    }
}
