package org.kaijuan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/** The figures of a library in the closed weeks, as the API tells them. */
record Figures(Demo demo, Account reader, String library) {

    private static final String CLOSED_WEEKS = "from=2020-01-24&to=2020-02-29";

    /** The figure has this value, is computed, and its rows add up to it. */
    void assertCounted(String id, long expected) {
        JsonNode figure = figure(id);

        assertThat(figure.get("value").asLong()).as(id).isEqualTo(expected);
        assertThat(figure.get("provenance").asString()).isEqualTo("computed");
        assertThat(countRows(figure.get("rows").asString())).as("rows of " + id).isEqualTo(expected);
    }

    private JsonNode figure(String id) {
        JsonNode figures = demo.get("/api/v1/figures?library=" + library + "&" + CLOSED_WEEKS, reader);
        for (JsonNode figure : figures.get("figures")) {
            if (figure.get("id").asString().equals(id)) {
                return figure;
            }
        }
        throw new AssertionError("no figure " + id + " in " + figures);
    }

    private long countRows(String rows) {
        String first = rows + (rows.contains("?") ? "&" : "?") + "limit=500";
        long count = 0;
        for (String page = first; page != null; ) {
            JsonNode answer = demo.get(page, reader);
            count += answer.get("items").size();
            JsonNode next = answer.get("next");
            page = next == null || next.isNull()
                    ? null
                    : first + "&cursor=" + URLEncoder.encode(next.asString(), StandardCharsets.UTF_8);
        }
        return count;
    }
}
