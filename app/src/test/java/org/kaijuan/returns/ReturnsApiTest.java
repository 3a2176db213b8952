package org.kaijuan.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaijuan.TestPages.text;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.TestPages;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Notices and returns as programs read and write them. */
@KaijuanTest
class ReturnsApiTest {

    private static final LibraryId XYU = new LibraryId("xyu");

    @Autowired
    TestPages pages;

    @Autowired
    TestActors actors;

    @Autowired
    ReturnsStage stage;

    @Test
    void theApiSaysTheSameAsTheBoard() throws Exception {
        NoticeId notice = stage.issued(1975);
        ReturnView answered = stage.answered(notice, XYU, stage.morning(1975));

        MvcTestResult found = pages.get(stage.secretary(), "/api/v1/notices/" + notice);
        assertThat(found).hasStatusOk();
        assertThat(found).bodyJson().extractingPath("$.board.expected").isEqualTo(20);
        assertThat(found).bodyJson().extractingPath("$.board.onTime").isEqualTo(1);
        assertThat(found).bodyJson().extractingPath("$.libraries.length()").isEqualTo(20);
        MvcTestResult list = pages.get(stage.secretary(), "/api/v1/returns?notice=" + notice);
        assertThat(list).bodyJson().extractingPath("$.total").isEqualTo(1);
        assertThat(list).bodyJson().extractingPath("$.items[0].library").isEqualTo("xyu");
        assertThat(pages.get(stage.librarian(new LibraryId("pxc")), "/api/v1/returns/" + answered.id()))
                .hasStatus(404);
        assertThat(pages.get(actors.reader(XYU), "/api/v1/notices")).hasStatus(403);
    }

    @Test
    void aReturnCanBeWrittenThroughTheApi() throws Exception {
        NoticeId notice = stage.issued(1976);
        Actor librarian = stage.librarian(XYU);
        MvcTestResult begun = pages.json(librarian, "/api/v1/returns", "{\"notice\":\"%s\"}".formatted(notice));
        assertThat(begun).hasStatus(201);
        String id = JsonPath.read(text(begun), "$.id");
        String path = "/api/v1/returns/" + id;

        assertThat(pages.json(librarian, path + "/entries", """
                {"kind": "figure", "key": "campaigns.participants", "version": 0,
                 "fields": {"value": "many", "quote": "很多人"}}
                """))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("returns.not-a-number");
        MvcTestResult saved = pages.json(librarian, path + "/entries", """
                {"kind": "answer", "key": "services.overview", "version": 0, "fields": {"text": "线上服务照常进行，读者可预约取书。"}}
                """);
        assertThat(saved).hasStatusOk().bodyJson().extractingPath("$.version").isEqualTo(1);
        assertThat(pages.json(librarian, path + "/submission", "{}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("returns.has-errors");
        assertThat(pages.json(librarian, path + "/acceptance", "{}")).hasStatus(403);
    }
}
