package org.kaijuan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What people outside rely on, asked of the running demo over its API. */
class ContractJourneyTest {

    private static final String CLOSED_WEEKS = "from=2020-01-24&to=2020-02-29";

    /** The register of PRV-09, in its order and to the letter. */
    private static final List<String> REGISTER = List.of(
            "赣南师范大学图书馆",
            "江西科技学院图书馆",
            "江西财经大学图书馆",
            "江西服装学院图书馆",
            "江西交通职业技术学院图书馆",
            "江西理工大学图书馆",
            "江西旅游商贸职业学院图书馆",
            "江西农业大学图书馆",
            "江西师范大学科技学院图书馆",
            "江西师范大学图书馆",
            "江西师范高等专科学校图书馆",
            "江西卫生职业学院图书馆",
            "江西应用科技学院图书馆",
            "江西中医药大学图书馆",
            "井冈山大学图书馆",
            "九江职业技术学院图书馆",
            "南昌职业大学图书馆",
            "萍乡学院图书馆",
            "新余学院图书馆",
            "豫章师范学院图书馆");

    private final Demo demo = Demo.running();
    private final Account secretary = demo.accounts().stream()
            .filter(account -> account.role().equals("province-secretary"))
            .findFirst()
            .orElseThrow();

    @Test
    @Tag("PRV-09")
    @DisplayName("the twenty libraries, in the order of the register, to the letter")
    void listsTheLibraries() {
        JsonNode libraries = demo.get("/api/v1/libraries?limit=100", null);

        assertThat(texts(libraries.get("items"), "name")).isEqualTo(REGISTER);
        assertThat(texts(libraries.get("items"), "school"))
                .allSatisfy(school -> assertThat(school).doesNotEndWith("图书馆"));
    }

    @Test
    @Tag("SVC-13")
    @DisplayName("6,804 papers from 24 January to 29 February, computed, and its rows add up")
    void deliveredPapers() {
        assertFigure("delivery.delivered", 6804);
    }

    @Test
    @Tag("SVC-14")
    @Tag("SYS-40")
    @DisplayName("208 articles and 582 e-books by the supplier, counted apart")
    void supplierDeliveries() {
        assertFigure("delivery.supplier-articles", 208);
        assertFigure("delivery.supplier-books", 582);
    }

    private void assertFigure(String id, long expected) {
        JsonNode figures = demo.get("/api/v1/figures?library=jxau&" + CLOSED_WEEKS, secretary);
        JsonNode figure = figure(figures, id);

        assertThat(figure.get("value").asLong()).isEqualTo(expected);
        assertThat(figure.get("provenance").asString()).isEqualTo("computed");
        assertThat(countRows(figure.get("rows").asString())).isEqualTo(expected);
    }

    private static JsonNode figure(JsonNode figures, String id) {
        for (JsonNode figure : figures.get("figures")) {
            if (figure.get("id").asString().equals(id)) {
                return figure;
            }
        }
        throw new AssertionError("no figure " + id + " in " + figures);
    }

    private long countRows(String rows) {
        long count = 0;
        for (String next = withLimit(rows); next != null; ) {
            JsonNode page = demo.get(next, secretary);
            count += page.get("items").size();
            JsonNode cursor = page.get("next");
            next = cursor == null || cursor.isNull() ? null : withCursor(rows, cursor.asString());
        }
        return count;
    }

    private static String withLimit(String rows) {
        return rows + (rows.contains("?") ? "&" : "?") + "limit=500";
    }

    private static String withCursor(String rows, String cursor) {
        return withLimit(rows) + "&cursor=" + java.net.URLEncoder.encode(cursor, StandardCharsets.UTF_8);
    }

    private static List<String> texts(JsonNode items, String field) {
        List<String> texts = new ArrayList<>();
        items.forEach(item -> texts.add(item.get(field).asString()));
        return texts;
    }
}
