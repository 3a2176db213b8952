package org.kaijuan.answers.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("PUB-08")
class SpellingTest {

    private static final List<View> VIEWS = List.of(View.of(Bank.segment(Bank.ENTRIES, Embedders.none())));

    @ParameterizedTest
    @CsvSource({
        "突书馆几点开们, 图书馆几点开门",
        "怎样绪借图书, 怎样续借图书",
        "荐购图书, 荐购图书",
        "书快到期了想多看几天, 书快到期了想多看几天",
        "vpn怎么登陆, vpn怎么登陆",
        "西, 西",
    })
    void putsRightWhatIsNoWord(String written, String meant) {
        assertThat(Spelling.corrected(written, VIEWS)).isEqualTo(meant);
    }
}
