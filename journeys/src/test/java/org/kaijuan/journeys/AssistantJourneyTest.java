package org.kaijuan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A reader asks three ways, gets an answer, a choice and a person; a librarian teaches the bank; asking again answers it. */
class AssistantJourneyTest {

    private static final String UNKNOWN = "海昏侯简牍的红外扫描件怎么申请使用";
    private static final String ANSWER = "请填写特藏使用申请表，由特藏部办理。";
    private static final List<String> STANDARDS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final Demo demo = Demo.running();

    @Test
    @Tag("PUB-05")
    @Tag("PUB-08")
    @Tag("SVC-40")
    @DisplayName(
            "by menu number, sentence and voice: a choice, an answer, a person; then the librarian writes the answer")
    void asksUntilItIsAnswered() {
        try (BrowserContext phone = Browsers.phone();
                BrowserContext desk = Browsers.desktop()) {
            Page reader = Browsers.signIn(phone, demo.account("reader", "jxufe"));
            reader.addInitScript(SPEECH);
            reader.navigate(demo.url + "/");
            reader.locator(".ask-button").click();
            isAccessible(reader);

            ask(reader, "1");
            Locator choice = reader.locator(".choices button").first();
            String offered = choice.innerText();
            choice.click();
            reader.locator(".turn").nth(1).waitFor();
            assertThat(reader.locator(".turn").nth(1).locator(".written-head").innerText())
                    .contains(offered);
            isAccessible(reader);

            reader.locator("[data-listen]").click();
            assertThat(reader.locator("#f-question").inputValue()).isEqualTo(UNKNOWN);
            reader.locator(".ask button[type=submit]").click();
            reader.locator(".turn").nth(2).waitFor();
            String talk = reader.url();
            reader.locator("form[action$='/request'] button").click();
            assertThat(reader.locator(".next-what").innerText()).matches("已转给馆员，单号 #\\d+");

            Page librarian = Browsers.signIn(desk, demo.account("librarian", "jxufe"));
            librarian.navigate(demo.url + "/desk/questions");
            librarian
                    .locator("a.row-title", new Page.LocatorOptions().setHasText(UNKNOWN))
                    .click();
            isAccessible(librarian);
            librarian.locator("textarea[name=answer]").fill(ANSWER);
            librarian.locator("form[action$='/entry'] button.btn-primary").click();
            librarian.waitForURL(demo.url + "/desk/questions");

            reader.navigate(talk);
            reader.locator(".answered-later button").click();
            reader.locator(".turn").nth(3).waitFor();
            assertThat(reader.locator(".turn").nth(3).innerText()).contains(ANSWER);
            reader.locator("button[value=up]").last().click();
            reader.locator(".judged").waitFor();
        }
    }

    /** Headless browsers cannot listen: this one always hears the same. */
    private static final String SPEECH = """
            window.SpeechRecognition = window.webkitSpeechRecognition = class {
                start() {
                    this.onstart();
                    this.onresult({results: [[{transcript: '%s'}]]});
                    this.onend();
                }
            };
            """.formatted(UNKNOWN);

    private static void ask(Page page, String question) {
        page.locator("#f-question").fill(question);
        page.locator(".ask button[type=submit]").click();
        page.locator(".turn").first().waitFor();
    }

    private static void isAccessible(Page page) {
        assertThat(new AxeBuilder(page).withTags(STANDARDS).analyze().getViolations())
                .isEmpty();
    }
}
