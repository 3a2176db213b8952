package org.kaijuan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What people outside rely on, asked of the running demo over its API. */
class ContractJourneyTest {

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
    private final Figures figures = new Figures(demo, demo.account("province-secretary"), "jxau");

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
        figures.assertCounted("delivery.delivered", 6804);
    }

    @Test
    @Tag("SVC-14")
    @Tag("SYS-40")
    @DisplayName("208 articles and 582 e-books by the supplier, counted apart")
    void supplierDeliveries() {
        figures.assertCounted("delivery.supplier-articles", 208);
        figures.assertCounted("delivery.supplier-books", 582);
    }

    private static List<String> texts(JsonNode items, String field) {
        List<String> texts = new ArrayList<>();
        items.forEach(item -> texts.add(item.get(field).asString()));
        return texts;
    }
}
