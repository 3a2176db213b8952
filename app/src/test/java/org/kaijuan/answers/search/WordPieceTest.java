package org.kaijuan.answers.search;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our tokenizer gives the same pieces as the one that the models were trained with. */
class WordPieceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "图书馆几点开门",
                "cnki怎么登录",
                "how do i renew my books online",
                "naïve Café 2020年",
                "vpn连不上怎么办😀",
                "library's opening-hours?",
                "𠮷野家 ひらがな 한국어 abc123",
                "antidisestablishmentarianism",
                ""
            })
    void givesTheSamePieces(String text) throws Exception {
        for (String model : new String[] {"bge-small-zh-v1.5-q", "bge-small-en-v1.5-q"}) {
            try (InputStream theirs = vocabulary(model);
                    InputStream ours = vocabulary(model);
                    HuggingFaceTokenizer peer = HuggingFaceTokenizer.newInstance(theirs, Map.of("padding", "false"))) {
                assertThat(WordPiece.read(ours).ids(text, 512))
                        .as("%s by %s", text, model)
                        .isEqualTo(peer.encode(text).getIds());
            }
        }
    }

    private static InputStream vocabulary(String model) {
        return Objects.requireNonNull(WordPieceTest.class.getResourceAsStream("/" + model + "-tokenizer.json"));
    }
}
