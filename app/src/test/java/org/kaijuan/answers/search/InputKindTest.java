package org.kaijuan.answers.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("PUB-08")
class InputKindTest {

    @ParameterizedTest
    @CsvSource({
        "图书馆周末开门吗, SENTENCE",
        "续借, KEYWORDS",
        "本科生 借书 册数, KEYWORDS",
        "12, NUMBER",
        "１２, NUMBER",
        "tushuguan jidian kaimen, PINYIN",
        "xujie, PINYIN",
        "renew books, KEYWORDS",
        "how can i renew my books, SENTENCE",
    })
    void tellsHowSomebodyAsks(String input, InputKind kind) {
        assertThat(InputKind.of(input)).isEqualTo(kind);
    }

    @Test
    void readsTypedPinyinAsItSounds() {
        assertThat(Pinyin.typed("xujie chaoqi")).isEqualTo(Pinyin.syllables("续借超期"));
        assertThat(Pinyin.typed("library hours")).isEmpty();
    }
}
