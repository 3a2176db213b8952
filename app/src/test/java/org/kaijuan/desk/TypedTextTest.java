package org.kaijuan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kaijuan.policy.Combine;
import org.kaijuan.policy.PolicyDefinition;

/** What people type and paste: cleaned, measured as people count, found again by two characters. */
class TypedTextTest {

    private static final RequestKind KIND = new PlainKind(
            "test",
            true,
            1,
            "book",
            PolicyDefinition.duration("desk.due.test", Duration.ofHours(4), Combine.NEAREST),
            List.of("title", "missing"),
            List.of(
                    FormField.line("title").mandatory().upTo(10),
                    FormField.choice("work", "article", "other"),
                    FormField.date("day"),
                    FormField.wholeNumber("copies"),
                    FormField.yesNo("agreed")));

    @Test
    void controlCharactersAndDirectionOverridesGoEmojiStay() {
        assertThat(PlainText.clean(" a\u0000b\u0007c\u202Ed\r\ne\uD83Df 📖 ")).isEqualTo("abcd\nef 📖");
        assertThat(PlainText.length("📖📖")).isEqualTo(2);
        assertThat(PlainText.shorten("📖📖📖", 2)).isEqualTo("📖…");
    }

    @Test
    void fieldsNobodyAskedForAreDropped() {
        assertThat(FormCheck.clean(KIND.form(), Map.of("title", " 论语 ", "admin", "true", "agreed", "on", "day", "")))
                .containsOnly(Map.entry("title", "论语"), Map.entry("agreed", "true"));
    }

    @Test
    void eachWrongAnswerIsNamedWithItsField() {
        Map<String, String> answers =
                Map.of("title", "一二三四五六七八九十一", "work", "poem", "day", "2020-02-30", "copies", "-1");

        assertThat(FormCheck.errors(KIND, answers))
                .extracting(FieldError::field)
                .containsExactly("title", "work", "day", "copies");
        assertThat(FormCheck.errors(KIND, Map.of()))
                .extracting(FieldError::field)
                .containsExactly("title");
    }

    @Test
    void twoChineseCharactersFindWhatContainsThem() {
        assertThat(Bigrams.of("江西农业大学 PDF")).contains("农业", "大学", "pd", "df").doesNotContain("学p");
        assertThat(Bigrams.of("ＡＢＣ")).containsExactly("ab", "bc");
        assertThat(Bigrams.of("在 家")).containsExactly("在", "家");
        assertThat(Bigrams.query("，。 ")).isEmpty();
    }

    @Test
    void aHugePasteIsIndexedWithinBounds() {
        StringBuilder paste = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            paste.appendCodePoint(0x4e00 + (i * 7919) % 20_000);
        }

        assertThat(Bigrams.of(paste.toString()).size()).isLessThanOrEqualTo(400);
    }

    @Test
    void theTitleIsMadeOfWhatWasAnswered() {
        assertThat(KIND.title(Map.of("title", "论语"))).isEqualTo("论语");
    }
}
