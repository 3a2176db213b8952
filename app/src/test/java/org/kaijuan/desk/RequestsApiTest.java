package org.kaijuan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.TestPages;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@KaijuanTest
class RequestsApiTest {

    private static final LibraryId JXUFE = new LibraryId("jxufe");
    private static final LibraryId JXNU = new LibraryId("jxnu");

    @Autowired
    private TestPages pages;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestActors actors;

    @Test
    @Tag("SVC-04")
    void everyTicketTypeOfTheOnlineOfficeIsTakenIn() {
        Actor reader = actors.reader(JXUFE);

        assertThat(submit(reader, "consultation", "{\"subject\":\"校外访问\",\"question\":\"怎么登录\"}"))
                .hasStatus(201);
        assertThat(submit(reader, "search-teaching", """
                {"topic":"外文检索","audience":"研一","form":"live"}""")).hasStatus(201);
        assertThat(submit(reader, "book-recommendation", "{\"title\":\"瘟疫与人\",\"reason\":\"课程需要\"}"))
                .hasStatus(201);
        assertThat(submit(reader, "citation-search", """
                {"author":"Reader A","publications":"一篇","index":"sci","purpose":"promotion"}""")).hasStatus(201);
        assertThat(submit(reader, "subject-analysis", """
                {"subject":"作物学","scope":"school","wishes":"近五年产出"}""")).hasStatus(201);
        assertThat(submit(reader, "originality-check", """
                {"title":"毕业论文","author":"读者","work":"master-thesis"}""")).hasStatus(201);
        assertThat(submit(reader, "e-resource-access", """
                {"resource":"知网","problem":"cannot-sign-in","description":"提示未授权"}""")).hasStatus(201);
        assertThat(submit(reader, "book-booking", "{\"title\":\"作物栽培学\",\"phone\":\"13800000000\"}"))
                .hasStatus(201);
    }

    @Test
    @Tag("SVC-41")
    void aRequestIsAskedAnsweredAndFulfilledThroughTheApi() throws Exception {
        Actor reader = actors.reader(JXUFE);
        Actor librarian = actors.actor("librarian", JXUFE);
        String id = ask(reader);

        assertThat(post(librarian, id, "claim", "{}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("accepted");
        assertThat(post(librarian, id, "messages", "{\"text\":\"哪个数据库？\",\"ask\":true}"))
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("waiting-for-reader");
        assertThat(post(reader, id, "messages", "{\"text\":\"知网\"}"))
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("in-progress");
        assertThat(post(librarian, id, "messages", "{\"text\":\"内部：已问技术部\",\"internal\":true}"))
                .hasStatusOk();
        assertThat(pages.upload(
                        librarian,
                        "/api/v1/requests/" + id + "/file",
                        new MockMultipartFile("file", "步骤.txt", "text/plain", "第一步".getBytes(StandardCharsets.UTF_8)),
                        Map.of()))
                .hasStatusOk();
        assertThat(post(librarian, id, "fulfilment", "{\"text\":\"请看附件\"}"))
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("fulfilled");
        assertThat(post(librarian, id, "fulfilment", "{}"))
                .as("fulfilling again changes nothing")
                .hasStatusOk();

        MvcTestResult seen = pages.get(reader, "/api/v1/requests/" + id);
        assertThat(seen).hasStatusOk();
        assertThat(seen.getResponse().getContentAsString()).contains("步骤.txt").doesNotContain("技术部");
        MvcTestResult file = pages.get(reader, "/api/v1/requests/" + id + "/file");
        assertThat(file).hasStatusOk();
        assertThat(file.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo("第一步");
        assertThat(file).headers().hasValue("X-Content-Type-Options", "nosniff");
    }

    @Test
    void aForeignLibraryFindsNothingAndAReaderMayNotHandle() throws Exception {
        Actor reader = actors.reader(JXUFE);
        String id = ask(reader);
        Actor foreign = actors.actor("librarian", JXNU);

        assertThat(pages.get(foreign, "/api/v1/requests/" + id)).hasStatus(404);
        assertThat(post(foreign, id, "claim", "{}")).hasStatus(404);
        assertThat(pages.get(foreign, "/api/v1/requests?library=jxufe")).hasStatus(404);
        assertThat(post(reader, id, "claim", "{}")).hasStatus(403);
        assertThat(pages.get(actors.reader(JXUFE), "/api/v1/requests/" + id)).hasStatus(404);
        assertThat(pages.get(reader, "/api/v1/requests/no-such-id")).hasStatus(404);
    }

    @Test
    void refusalsAreProblemsWithACodeAndASentence() throws Exception {
        Actor reader = actors.reader(JXUFE);
        MvcTestResult refused = submit(reader, "consultation", "{\"subject\":\"只有题目\"}");

        assertThat(refused).hasStatus(422).bodyJson().extractingPath("$.code").isEqualTo("desk.form-invalid");
        assertThat(refused.getResponse().getContentAsString()).contains("详细说说");
        assertThat(submit(reader, "no-such-kind", "{}")).hasStatus(404);
    }

    @Test
    void theSameIdempotencyKeyIsTheSameRequest() throws Exception {
        Actor reader = actors.reader(JXUFE);
        String key = UUID.randomUUID().toString();

        String first = JsonPath.read(keyed(reader, key).getResponse().getContentAsString(), "$.id");
        String second = JsonPath.read(keyed(reader, key).getResponse().getContentAsString(), "$.id");

        assertThat(second).isEqualTo(first);
        assertThat(pages.get(reader, "/api/v1/requests"))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(1);
    }

    @Test
    void aQueueIsListedWithACappedTotalAndACursor() throws Exception {
        LibraryId library = new LibraryId("pxc");
        Actor reader = actors.reader(library);
        Actor librarian = actors.actor("librarian", library);
        for (int i = 0; i < 3; i++) {
            assertThat(submit(reader, "consultation", "{\"subject\":\"第" + i + "问\",\"question\":\"请教\"}"))
                    .hasStatus(201);
        }

        MvcTestResult page = pages.get(librarian, "/api/v1/requests?library=pxc&limit=2");

        assertThat(page)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(2);
        assertThat(page).bodyJson().extractingPath("$.next").isNotNull();
    }

    private String ask(Actor reader) throws Exception {
        MvcTestResult made = submit(reader, "consultation", "{\"subject\":\"在家查资料\",\"question\":\"怎么登录\"}");
        return JsonPath.read(made.getResponse().getContentAsString(), "$.id");
    }

    private MvcTestResult submit(Actor reader, String kind, String fields) {
        return pages.json(reader, "/api/v1/requests", "{\"kind\":\"%s\",\"fields\":%s}".formatted(kind, fields));
    }

    private MvcTestResult keyed(Actor reader, String key) {
        return mvc.post()
                .uri("/api/v1/requests")
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"kind\":\"consultation\",\"fields\":{\"subject\":\"一次\",\"question\":\"两次\"}}")
                .with(actors.signIn(reader))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
    }

    private MvcTestResult post(Actor actor, String id, String verb, String body) {
        return pages.json(actor, "/api/v1/requests/" + id + "/" + verb, body);
    }
}
