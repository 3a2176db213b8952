package org.kaijuan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A librarian writes the return of the library: it saves itself, and a text that is far too long is not lost. */
class ReturnJourneyTest {

    private static final String QUESTION = "organisation.overview";
    private static final String ADDED = "（补记）馆员轮流值守。";
    private static final int TEN_MEGABYTES = 10 << 20;
    private static final int LONGEST_ANSWER = 20_000;

    private final Demo demo = Demo.running();
    private final Account librarian = demo.account("librarian", "jxau");
    private final String draft = demo.url + "/desk/returns/"
            + demo.get("/api/v1/returns", librarian)
                    .get("items")
                    .get(0)
                    .get("id")
                    .asString();

    @Test
    @Tag("PRV-03")
    @DisplayName("what is typed is kept although the tab is closed and nobody has pressed anything; colleagues see it")
    void savesItself() {
        String before;
        try (BrowserContext first = Browsers.desktop()) {
            Page page = open(first, draft);
            Locator answer = answer(page);
            before = answer.inputValue();
            answer.click();
            page.keyboard().press("Control+End");
            page.keyboard().type(ADDED);
            saved(page).waitFor();
        }
        try (BrowserContext later = Browsers.phone()) {
            Page page = open(later, draft);
            assertThat(answer(page).inputValue()).isEqualTo(before + ADDED);
            assertThat(page.locator("form[action$='/submission']").count()).isEqualTo(1);
            answer(page).fill(before);
            saved(page).waitFor();
            page.reload();
            assertThat(answer(page).inputValue()).isEqualTo(before);
        }
    }

    @Test
    @Tag("PRV-03")
    @DisplayName("without a line nothing is lost: it is said, and saved once the line is back")
    void savesLaterWhatItCouldNotSave() {
        try (BrowserContext desk = Browsers.desktop()) {
            Page page = open(desk, draft);
            Locator answer = answer(page);
            String before = answer.inputValue();
            desk.setOffline(true);
            answer.fill(before + ADDED);
            page.locator("[id='saved-" + QUESTION + "'] .field-error").waitFor();
            desk.setOffline(false);
            saved(page).waitFor();
            page.reload();
            assertThat(answer(page).inputValue()).isEqualTo(before + ADDED);
            answer(page).fill(before);
            saved(page).waitFor();
        }
    }

    @Test
    @Tag("PRV-03")
    @DisplayName("ten megabytes pasted where a report is read: taken, or refused in words with the text still there")
    void readsTenMegabytesAndRefusesMoreInWords() {
        try (BrowserContext desk = Browsers.desktop()) {
            desk.setDefaultTimeout(120_000);
            Page page = open(desk, draft + "/documents");
            paste(page, "textarea[name=text]", TEN_MEGABYTES);
            page.locator("form[action$='/documents'] button[type=submit]").click();
            page.locator(".form-errors, .alert-danger, .field-error").first().waitFor();
            assertThat(page.locator("main").innerText()).contains("10,000,000");
            assertThat(length(page, "textarea[name=text]")).isEqualTo(TEN_MEGABYTES);

            paste(page, "textarea[name=text]", TEN_MEGABYTES / 4);
            page.locator("form[action$='/documents'] button[type=submit]").click();
            page.waitForURL("**/desk/returns/documents/*");
        }
    }

    @Test
    @Tag("PRV-03")
    @DisplayName("ten megabytes pasted into an answer: refused in words, the text stays in the field")
    void refusesAnAnswerOfTenMegabytesInWords() {
        try (BrowserContext desk = Browsers.desktop()) {
            desk.setDefaultTimeout(120_000);
            Page page = open(desk, draft);
            paste(page, "[id='i-" + QUESTION + "']", TEN_MEGABYTES);
            Locator refused = page.locator("[id='saved-" + QUESTION + "'] .field-error");
            refused.waitFor();
            assertThat(refused.innerText()).contains("20,000");
            assertThat(length(page, "[id='i-" + QUESTION + "']"))
                    .isGreaterThan(LONGEST_ANSWER)
                    .isEqualTo(TEN_MEGABYTES);
        }
    }

    private Page open(BrowserContext context, String url) {
        Page page = Browsers.signIn(context, librarian);
        page.navigate(url);
        return page;
    }

    private static Locator answer(Page page) {
        return page.locator("[id='i-" + QUESTION + "']");
    }

    private static Locator saved(Page page) {
        return page.locator("[id='saved-" + QUESTION + "'] .muted");
    }

    /** As the clipboard would; typing so much would take all day. */
    private static void paste(Page page, String field, int characters) {
        page.evalOnSelector(
                field,
                "(field, size) => { field.value = '本馆闭馆不闭工。'.repeat(size / 8);"
                        + " field.dispatchEvent(new Event('input', { bubbles: true })); }",
                characters);
    }

    private static int length(Page page, String field) {
        return (int) page.evalOnSelector(field, "field => field.value.length");
    }
}
