package org.kaijuan.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaijuan.TestPages.text;
import static org.kaijuan.desk.Questions.question;

import com.jayway.jsonpath.JsonPath;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.TestPages;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What the desk does by itself, and what it counts; each in a week and a library that no other test uses. */
@KaijuanTest
class DeskRoundsTest {

    private static final LibraryId JXLSXY = new LibraryId("jxlsxy");

    @Autowired
    private TestPages pages;

    @Autowired
    private Desk desk;

    @Autowired
    private DeskWork work;

    @Autowired
    private RequestQueue queue;

    @Autowired
    private Escalation escalation;

    @Autowired
    private Filing filing;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private TestActors actors;

    @Test
    void aLateRequestIsEscalatedOnceAndTheDirectorIsTold() throws Exception {
        Actor director = actors.actor("director", JXLSXY);
        Actor reader = actors.reader(JXLSXY);
        RequestId id = clock.at(Instant.parse("2018-03-05T02:00:00Z"), () -> ask(reader, "等了很久"));

        escalation.round();
        escalation.round();

        assertThat(queue.history(director, id)).extracting(Step::act).containsOnlyOnce(Act.ESCALATED);
        assertThat(queue.history(reader, id)).extracting(Step::act).doesNotContain(Act.ESCALATED);
        assertThat(pages.get(director, "/inbox")).bodyText().contains("超过答复时限");
    }

    @Test
    void whatEndedLongAgoIsFiledByItself() throws Exception {
        Actor librarian = actors.actor("librarian", JXLSXY);
        Actor reader = actors.reader(JXLSXY);
        RequestId id = clock.at(Instant.parse("2018-03-06T02:00:00Z"), () -> {
            RequestId asked = ask(reader, "早已办结");
            work.fulfil(librarian, asked, "好了", List.of()).orThrow();
            return asked;
        });

        filing.round();

        assertThat(desk.get(reader, id).state()).isEqualTo(RequestState.CLOSED);
    }

    @Test
    @Tag("SVC-02")
    @Tag("SVC-32")
    void requestsPerKindRepliesAndThumbsAreFiguresWhoseRowsAddUp() throws Exception {
        Actor librarian = actors.actor("librarian", JXLSXY);
        Actor reader = actors.reader(JXLSXY);
        clock.at(Instant.parse("2017-03-06T02:00:00Z"), () -> {
            ask(reader, "第一件");
            RequestId id = ask(reader, "第二件");
            return clock.at(Instant.parse("2017-03-06T03:30:00Z"), () -> {
                work.fulfil(librarian, id, "好了", List.of()).orThrow();
                return desk.judge(reader, id, Verdict.UP, "谢谢").orThrow();
            });
        });

        String figures = get(librarian, "/api/v1/figures?library=jxlsxy&from=2017-03-06&to=2017-03-06");

        assertThat(value(figures, "desk.requests")).isEqualTo(2);
        assertThat(value(figures, "desk.requests.consultation")).isEqualTo(2);
        assertThat(value(figures, "desk.requests.book-booking")).isEqualTo(0);
        assertThat(value(figures, "desk.fulfilled")).isEqualTo(1);
        assertThat(value(figures, "desk.thumbs-up")).isEqualTo(1);
        assertThat(value(figures, "desk.feedback")).isEqualTo(1);
        assertThat(((Number) value(figures, "desk.first-reply-median")).doubleValue())
                .isEqualTo(1.5);
        assertThat(value(figures, "desk.busiest-hour")).isEqualTo("10:00–11:00");
        List<String> rows = JsonPath.read(figures, "$.figures[?(@.id == 'desk.requests.consultation')].rows");
        String behind = get(librarian, rows.getFirst());
        assertThat((Integer) JsonPath.read(behind, "$.total")).isEqualTo(2);
        assertThat((Integer) JsonPath.read(behind, "$.items.length()")).isEqualTo(2);
    }

    private RequestId ask(Actor reader, String subject) {
        return desk.submit(reader, question(reader, subject)).orThrow();
    }

    private String get(Actor actor, String path) {
        MvcTestResult answer = pages.get(actor, path);
        assertThat(answer).hasStatusOk();
        return text(answer);
    }

    private static Object value(String figures, String id) {
        List<Object> found = JsonPath.read(figures, "$.figures[?(@.id == '" + id + "')].value");
        return found.getFirst();
    }
}
