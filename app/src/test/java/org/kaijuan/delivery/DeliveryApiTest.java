package org.kaijuan.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.TestPages;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A paper on its way from a reader's request to the reader, through the API alone. */
@KaijuanTest
class DeliveryApiTest {

    private static final LibraryId LIBRARY = new LibraryId("jvtc");

    @Autowired
    TestPages pages;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestActors actors;

    @Autowired
    JdbcClient jdbc;

    @Test
    @Tag("SVC-13")
    @Tag("SVC-44")
    void aReaderAsksALibrarianHandsInAndTheReaderDownloadsOnce() throws Exception {
        Actor reader = actors.reader(LIBRARY);
        Actor librarian = actors.actor("librarian", LIBRARY);
        String id = asked(reader, Stage.title());

        assertThat(pages.json(librarian, "/api/v1/requests/" + id + "/claim", "{}"))
                .hasStatusOk();
        assertThat(pages.get(reader, "/api/v1/requests/" + id + "/file")).hasStatus(404);
        assertThat(handIn(librarian, id, "论文.pdf", Stage.pdfBytes()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("fulfilled");

        MvcTestResult first = pages.get(reader, "/api/v1/requests/" + id + "/file");
        assertThat(first).hasStatusOk();
        assertThat(first.getResponse().getContentAsByteArray()).isEqualTo(Stage.pdfBytes());
        assertThat(pages.get(reader, "/api/v1/requests/" + id + "/file"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("files.link-spent");
        assertThat(jdbc.sql("select file_id is not null from delivery.delivered where request_id = :id::uuid")
                        .param("id", id)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertReceipt(id);
    }

    @Test
    void anotherReaderFindsNothingAndAnotherLibrarianNeither() throws Exception {
        Actor reader = actors.reader(LIBRARY);
        String id = asked(reader, Stage.title());
        LibraryId other = new LibraryId("pxc");

        assertThat(pages.get(actors.reader(LIBRARY), "/api/v1/requests/" + id + "/file"))
                .hasStatus(404);
        assertThat(handIn(actors.actor("librarian", other), id, "a.pdf", Stage.pdfBytes()))
                .hasStatus(404);
        assertThat(handIn(reader, id, "a.pdf", Stage.pdfBytes())).hasStatus(403);
    }

    @Test
    void whatIsNoPaperIsRefusedAndTheRequestStaysOpen() throws Exception {
        Actor reader = actors.reader(LIBRARY);
        Actor librarian = actors.actor("librarian", LIBRARY);
        String id = asked(reader, Stage.title());

        assertThat(handIn(librarian, id, "a.pdf", new byte[0])).hasStatus(422);
        assertThat(handIn(librarian, id, "a.pdf", "MZ\u0090\u0000 this program cannot be run".getBytes("ISO-8859-1")))
                .hasStatus(422);
        assertThat(pages.get(reader, "/api/v1/requests/" + id))
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("submitted");
    }

    @Test
    void sendingTwiceUnderOneKeyIsAskingOnce() throws Exception {
        Actor reader = actors.reader(LIBRARY);
        String body = body(Stage.title());

        String first = id(submit(reader, body, "key-1"));
        String second = id(submit(reader, body, "key-1"));

        assertThat(second).isEqualTo(first);
        assertThat(jdbc.sql("select used from delivery.quota where reader_id = :reader")
                        .param("reader", reader.requirePerson().value())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void aHundredKilobytesOfTitleAreRefusedInWords() {
        assertThat(submit(actors.reader(LIBRARY), body("字".repeat(100_000)), null))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("desk.form-invalid");
    }

    private String asked(Actor reader, String title) throws Exception {
        return id(submit(reader, body(title), null));
    }

    private static String body(String title) {
        return """
                {"kind": "document-delivery", "fields": {"type": "article-foreign", "title": "%s", "authors": "Smith, John",
                 "source": "Journal of Closed Doors", "year": "2019", "pages": "1-9", "declaration": "true"}}
                """.formatted(title);
    }

    private static String id(MvcTestResult created) throws Exception {
        assertThat(created).hasStatus2xxSuccessful();
        return JsonPath.read(created.getResponse().getContentAsString(), "$.id");
    }

    private MvcTestResult submit(Actor actor, String body, @Nullable String key) {
        MockMvcTester.MockMvcRequestBuilder request = mvc.post()
                .uri("/api/v1/requests")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(actors.signIn(actor))
                .with(SecurityMockMvcRequestPostProcessors.csrf());
        return (key == null ? request : request.header("Idempotency-Key", key)).exchange();
    }

    private MvcTestResult handIn(Actor actor, String id, String name, byte[] content) {
        MockMultipartFile paper = new MockMultipartFile("file", name, "application/pdf", content);
        return pages.upload(actor, "/api/v1/requests/" + id + "/file", paper, Map.of());
    }

    /** The receipt comes by event, a moment later. */
    private void assertReceipt(String id) throws InterruptedException {
        long deadline = System.nanoTime() + 10_000_000_000L;
        while (!isReceived(id) && System.nanoTime() < deadline) {
            Thread.sleep(50);
        }
        assertThat(isReceived(id)).isTrue();
    }

    private boolean isReceived(String id) {
        return jdbc.sql("select received_at is not null from delivery.want where request_id = :id::uuid")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }
}
