package org.kaijuan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The first service of the house, as two people see it: a reader on a phone, a librarian at a desk. */
class DeliveryJourneyTest {

    private final Demo demo = Demo.running();

    @Test
    @Tag("SVC-02")
    @Tag("SVC-13")
    @Tag("SVC-44")
    @DisplayName("a reader pastes a citation, a librarian uploads the paper, the reader fetches it once")
    void fromCitationToPaper() throws IOException {
        String title = "鄱阳湖湿地水稻产量预测" + UUID.randomUUID().toString().substring(0, 8);
        try (BrowserContext phone = Browsers.phone();
                BrowserContext desk = Browsers.desktop()) {
            Page reader = Browsers.signIn(phone, demo.account("reader", "jxnu"));
            String request = ask(reader, title);

            answer(Browsers.signIn(desk, demo.account("librarian", "jxnu")), title);

            reader.navigate(request);
            reader.locator("form[action$='/link'] button").click();
            String link = reader.url();
            assertThat(link).contains("/d/");
            assertThat(phone.request().get(link + "/content").status())
                    .as("before it was confirmed, as a preview in a chat would")
                    .isGreaterThanOrEqualTo(400);
            reader.locator("form[action^='/d/'] button").click();
            Download download =
                    reader.waitForDownload(() -> reader.locator("a[download]").click());
            assertThat(Files.readAllBytes(download.path())).isEqualTo(DeliveryApiJourneyTest.PAPER);

            APIResponse second = phone.request().get(link + "/content");
            assertThat(second.status()).as("the second try").isBetween(400, 499);
        }
    }

    private static String ask(Page reader, String title) {
        reader.navigate(Demo.running().url + "/services");
        reader.locator("a[href*='/delivery/new']").first().click();
        reader.locator("textarea[name=paste]").fill("[1] 作者甲. " + title + "[J]. 示例农业经济, 2019, 12(3): 45-52.");
        reader.locator("button[value=parse]").click();
        assertThat(reader.locator("input[name=title]").inputValue()).isEqualTo(title);
        assertThat(reader.locator("input[name=source]").inputValue()).isEqualTo("示例农业经济");
        assertThat(reader.locator("input[name=year]").inputValue()).isEqualTo("2019");
        reader.locator("input[name=declaration]").check();
        reader.locator("button.btn-primary[value=send]").click();
        reader.waitForURL(address -> address.contains("/requests/"));
        assertThat(reader.content()).contains(title);
        return reader.url();
    }

    private static void answer(Page librarian, String title) {
        librarian.navigate(Demo.running().url + "/desk/requests");
        librarian.locator("main a", new Page.LocatorOptions().setHasText(title)).click();
        librarian
                .locator("input[type=file][name=paper]")
                .setInputFiles(new FilePayload("paper.pdf", "application/pdf", DeliveryApiJourneyTest.PAPER));
        librarian.locator("form[action$='/paper'] button[type=submit]").click();
        PlaywrightAssertions.assertThat(librarian.locator("form[action$='/paper']"))
                .hasCount(0);
    }
}
