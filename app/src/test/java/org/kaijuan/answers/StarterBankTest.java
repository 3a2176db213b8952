package org.kaijuan.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.identity.Libraries;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.web.Words;
import org.springframework.beans.factory.annotation.Autowired;

/** The bank that every installation begins with. */
@KaijuanTest
@Tag("PUB-07")
class StarterBankTest {

    private static final LibraryId LIBRARY = new LibraryId("gnnu");
    private static final LocalDate DAY = LocalDate.of(2020, 3, 5);

    @Autowired
    private Entries entries;

    @Autowired
    private LiveAnswers answers;

    @Autowired
    private Libraries libraries;

    @Autowired
    private StarterBank bank;

    @Test
    void aHundredAnswersInFourCategoriesAreThereOnTheDayOfTheReport() {
        Map<String, Long> byCategory =
                starters().stream().collect(Collectors.groupingBy(EntryView::category, Collectors.counting()));

        assertThat(byCategory).containsKeys("prevention", "life", "diagnosis", "news");
        long epidemic = Categories.EPIDEMIC.stream().mapToLong(byCategory::get).sum();
        assertThat(epidemic).isGreaterThanOrEqualTo(100);
        assertThat(starters()).hasSizeGreaterThanOrEqualTo(150);
    }

    @Test
    void everyOneIsInTwoLanguagesAndSaysItsSource() {
        assertThat(starters()).allSatisfy(entry -> {
            assertThat(entry.content().english()).as(entry.question()).isNotNull();
            assertThat(entry.content().source().name()).as(entry.question()).isNotEmpty();
        });
        assertThat(starters())
                .filteredOn(entry -> Categories.EPIDEMIC.contains(entry.category()))
                .allSatisfy(entry -> assertThat(entry.content().source().date())
                        .as(entry.question())
                        .isNotNull());
    }

    @Test
    void noAnswerLeavesAGapInAnyLibraryOrLanguage() {
        for (EntryView entry : starters()) {
            Words.LANGUAGES.forEach(
                    language -> assertThat(answers.of(entry, LIBRARY, language).plain())
                            .as(entry.question())
                            .isNotBlank()
                            .doesNotContain("{{", "—\n", "—。"));
        }
    }

    @Test
    void itIsBroughtInOnce() {
        int before = starters().size();
        bank.afterSingletonsInstantiated();
        assertThat(starters()).hasSize(before);
    }

    private List<EntryView> starters() {
        assertThat(libraries.find(LIBRARY.code())).isPresent();
        return entries.visible(LIBRARY, DAY).stream()
                .filter(entry -> entry.isOfProvince() && entry.byName().equals("Kaijuan"))
                .toList();
    }
}
