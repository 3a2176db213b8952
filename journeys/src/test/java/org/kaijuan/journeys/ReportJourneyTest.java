package org.kaijuan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The secretary's fifth of March: read the report, open a number, write, sign, send it out (scenario 1). */
class ReportJourneyTest {

    private final Demo demo = Demo.running();
    private final Account secretary = demo.account("province-secretary");

    private String report() {
        return demo.get("/api/v1/reports", secretary)
                .get("items")
                .get(0)
                .get("id")
                .asString();
    }

    @Test
    @Tag("PRV-04")
    @Tag("PRV-05")
    @Tag("PRV-08")
    @Tag("SVC-13")
    @Tag("SVC-14")
    @DisplayName("five chapters, twenty libraries in order, and every number of the deliveries a query")
    void tellsWhatTheSourceReportTold() {
        JsonNode report = demo.get("/api/v1/reports/" + report(), secretary);
        assertThat(report.get("chapters").size()).isEqualTo(5);
        assertThat(report.get("appendix").size()).isEqualTo(20);
        JsonNode libraries = demo.get("/api/v1/libraries", secretary);
        JsonNode items = libraries.has("items") ? libraries.get("items") : libraries;
        for (int i = 0; i < 20; i++) {
            assertThat(report.get("appendix").get(i).get("number").asInt()).isEqualTo(i + 1);
            assertThat(report.get("appendix").get(i).get("name").asString())
                    .isEqualTo(items.get(i).get("name").asString());
        }
        assertFigure(report, "delivery.delivered", 6804);
        assertFigure(report, "delivery.supplier-articles", 208);
        assertFigure(report, "delivery.supplier-books", 582);
    }

    private void assertFigure(JsonNode report, String id, long value) {
        for (JsonNode chapter : report.get("chapters")) {
            for (JsonNode paragraph : chapter.get("paragraphs")) {
                for (JsonNode figure : paragraph.get("figures")) {
                    if (figure.get("id").asString().equals(id)
                            && figure.get("rows").asString().contains("library=jxau")) {
                        assertThat(figure.get("value").asLong()).as(id).isEqualTo(value);
                        assertThat(figure.get("provenance").asString()).isEqualTo("computed");
                        assertThat(demo.get(figure.get("rows").asString(), secretary)
                                        .get("total")
                                        .asLong())
                                .isEqualTo(value);
                        return;
                    }
                }
            }
        }
        throw new AssertionError("the report does not quote " + id);
    }

    @Test
    @Tag("PRV-07")
    @Tag("PRV-11")
    @DisplayName("open 6,804, add to a paragraph with the editor, sign, download")
    void readsWritesAndSigns() {
        try (BrowserContext desk = Browsers.desktop()) {
            Page page = Browsers.signIn(desk, secretary);
            page.navigate(demo.url + "/province/reports/" + report());
            page.locator("a.figure-link[href*='library=jxau']", new Page.LocatorOptions().setHasText("6804"))
                    .click();
            assertThat(page.locator(".stat-value").first().innerText()).contains("6,804");

            page.navigate(demo.url + "/province/reports/" + report() + "/editor?chapter=2");
            page.locator(".block a.btn[href*='block=']").first().click();
            Locator rich = page.locator(".rich .ql-editor");
            rich.click();
            page.keyboard().press("Control+End");
            page.keyboard().type("各馆做法如下。");
            page.locator(".block-form button[type=submit]").click();
            assertThat(page.locator(".block-text").first().innerText()).contains("各馆做法如下。");

            page.navigate(demo.url + "/province/reports/" + report());
            assertThat(page.locator(".report-text ins").first().innerText()).contains("各馆做法如下。");
            page.locator("form[action$='/signature'] button").click();
            assertThat(page.locator(".editions").innerText()).containsPattern("[0-9a-f]{64}");
        }
        byte[] word =
                demo.fetch("/api/v1/reports/" + report() + ".docx", secretary).body();
        assertThat(new String(word, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
        byte[] pdf =
                demo.fetch("/api/v1/reports/" + report() + ".pdf", secretary).body();
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(demo.get("/api/v1/reports/" + report(), secretary)
                        .get("signed")
                        .asBoolean())
                .isTrue();
    }
}
