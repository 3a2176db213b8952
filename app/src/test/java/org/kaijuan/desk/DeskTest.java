package org.kaijuan.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kaijuan.desk.Questions.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.identity.People;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.ForbiddenException;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.transaction.support.TransactionTemplate;

@KaijuanTest
class DeskTest {

    private static final LibraryId JXUFE = new LibraryId("jxufe");
    private static final LibraryId JXNU = new LibraryId("jxnu");

    @Autowired
    private Desk desk;

    @Autowired
    private ReadersData readersData;

    @Autowired
    private People people;

    @Autowired
    private DeskWork work;

    @Autowired
    private RequestQueue queue;

    @Autowired
    private RequestFiles files;

    @Autowired
    private KindDesk kindDesk;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestActors actors;

    @Test
    void everyCategoryOfTheGuideLeadsToAForm() {
        assertThat(desk.kinds())
                .extracting(RequestKind::key)
                .contains(
                        "e-resource-access",
                        "consultation",
                        "originality-check",
                        "citation-search",
                        "book-recommendation",
                        "subject-analysis",
                        "search-teaching",
                        "book-booking");
        assertThat(desk.kinds().getLast().isOnline())
                .as("on-site comes after online")
                .isFalse();
    }

    @Test
    @Tag("SVC-41")
    void aQuestionGoesFromTheReaderToAColleagueAndBackWithAScreenshot() throws Exception {
        Actor reader = actors.reader(JXUFE);
        Actor librarian = actors.actor("librarian", JXUFE);
        Actor colleague = actors.actor("librarian", JXUFE);
        RequestId id = ask(reader, "在家怎样下载知网论文");

        work.claim(librarian, id).orThrow();
        work.refer(librarian, id, colleague.requirePerson(), "您熟悉知网").orThrow();
        work.reply(colleague, id, new Message("请按截图操作", List.of(picture("第一步.png"))))
                .orThrow();
        work.fulfil(colleague, id, "办好了", List.of()).orThrow();

        RequestView done = desk.get(reader, id);
        assertThat(done.state()).isEqualTo(RequestState.FULFILLED);
        assertThat(done.assignee()).isEqualTo(new PersonRef(colleague.requirePerson(), colleague.name()));
        assertThat(queue.history(reader, id)).extracting(Step::act).doesNotContain(Act.REFERRED);
        assertThat(queue.history(librarian, id)).extracting(Step::act).contains(Act.REFERRED);
        assertThat(files.attachedBy(reader, id)).hasSize(1);
        ResultFile file = files.attached(
                reader, id, files.attachedBy(reader, id).getFirst().id());
        assertThat(file.mediaType()).isEqualTo("image/png");
    }

    @Test
    @Tag("SYS-40")
    void whoeverLeavesLeavesNoNameOnTheirRequests() {
        Actor reader = actors.reader(JXUFE);
        Actor librarian = actors.actor("librarian", JXUFE);
        RequestId id = ask(reader, "离校以后");
        desk.write(reader, id, new Message("补充一句", List.of())).orThrow();

        people.close(actors.actor("administrator", JXUFE), reader.requirePerson())
                .orThrow();

        assertThat(desk.get(librarian, id).reader().name()).isEqualTo("—");
        assertThat(queue.history(librarian, id)).extracting(Step::byName).doesNotContain(reader.name());
        assertThat(queue.queue(librarian, QueueFilter.OPEN.text(reader.name()), null, 50)
                        .items())
                .extracting(RequestView::id)
                .doesNotContain(id);
        assertThat(queue.queue(librarian, QueueFilter.OPEN.text("离校以后"), null, 50)
                        .items())
                .extracting(RequestView::id)
                .contains(id);
    }

    @Test
    void aReaderTakesTheirRequestsAwayAndIsNotRemovedWhileTheyHaveAny() {
        Actor reader = actors.reader(JXUFE);
        Actor other = actors.reader(JXUFE);
        ask(reader, "我的问题在哪里");

        assertThat(readersData.of(reader.requirePerson()))
                .hasSize(1)
                .first()
                .asString()
                .contains("我的问题在哪里");
        assertThat(readersData.among(Set.of(reader.requirePerson(), other.requirePerson())))
                .containsExactly(reader.requirePerson());
    }

    @Test
    void theSameKeyIsTheSameRequestEvenWhenItArrivesTwiceAtOnce() throws Exception {
        Actor reader = actors.reader(JXUFE);
        String key = UUID.randomUUID().toString();

        List<RequestId> ids = atOnce(
                8, () -> desk.submit(reader, question(reader, "同一个问题", key)).orThrow());

        assertThat(ids).containsOnly(ids.getFirst());
        assertThat(queue.mine(reader, null, 10).total()).isEqualTo(1);
    }

    @Test
    void ofTwoLibrariansWhoClaimAtOnceOneHasItAndTheOtherIsTold() throws Exception {
        RequestId id = ask(actors.reader(JXUFE), "谁先受理");
        List<Actor> librarians = List.of(
                actors.actor("librarian", JXUFE), actors.actor("librarian", JXUFE), actors.actor("librarian", JXUFE));
        List<Outcome<RequestView>> outcomes = new ArrayList<>();
        CountDownLatch go = new CountDownLatch(1);
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Outcome<RequestView>>> claims = librarians.stream()
                    .map(librarian -> pool.submit(() -> {
                        go.await();
                        return work.claim(librarian, id);
                    }))
                    .toList();
            go.countDown();
            for (Future<Outcome<RequestView>> claim : claims) {
                outcomes.add(claim.get());
            }
        }

        assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(Outcome.Refused.class::isInstance)
                .allSatisfy(refused -> assertThat(
                                ((Outcome.Refused<?>) refused).refusal().code())
                        .isEqualTo("desk.already-claimed"));
    }

    @Test
    void aRequestOfAnotherLibraryOrReaderDoesNotExist() {
        Actor reader = actors.reader(JXUFE);
        RequestId id = ask(reader, "只有本馆看得见");

        assertThatThrownBy(() -> desk.get(actors.reader(JXUFE), id)).isInstanceOf(NotFoundException.class);
        Actor foreign = actors.actor("librarian", JXNU);
        assertThatThrownBy(() -> work.claim(foreign, id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> queue.history(foreign, id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> work.claim(reader, id)).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> desk.submit(
                        reader, new NewRequest(JXNU, "consultation", Map.of(), reader.requirePerson(), null)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aHundredKilobytesAreRefusedInWordsAndEmojiAreKept() {
        Actor reader = actors.reader(JXUFE);
        NewRequest huge = new NewRequest(
                JXUFE,
                "consultation",
                Map.of("subject", "很长", "question", "长".repeat(34_000)),
                reader.requirePerson(),
                null);

        assertThat(desk.submit(reader, huge)).isInstanceOf(Outcome.Refused.class);
        RequestId id = ask(reader, "谢谢\u0000老师 📚🙏");
        assertThat(desk.get(reader, id).title()).isEqualTo("谢谢老师 📚🙏");
        assertThat(desk.write(reader, id, Message.of("字".repeat(40_000)))).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void twoCharactersFindARequestInTheQueue() {
        Actor librarian = actors.actor("librarian", JXUFE);
        String rare = "龘" + (char) (0x4e00 + (int) (Math.random() * 5000)) + "靐";
        RequestId id = ask(actors.reader(JXUFE), "查一本叫" + rare + "的书");

        assertThat(queue.queue(librarian, QueueFilter.OPEN.text(rare), null, 10).items())
                .extracting(RequestView::id)
                .containsExactly(id);
        long number = desk.get(librarian, id).number();
        assertThat(queue.queue(librarian, QueueFilter.OPEN.text("#" + number), null, 10)
                        .items())
                .extracting(RequestView::id)
                .containsExactly(id);
    }

    @Test
    void theQueuePagesWithoutGapsOrRepeats() {
        LibraryId library = new LibraryId("jvtc");
        Actor reader = actors.reader(library);
        Actor librarian = actors.actor("librarian", library);
        List<RequestId> asked = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            asked.add(desk.submit(
                            reader,
                            new NewRequest(
                                    library,
                                    "consultation",
                                    Map.of("subject", "问题" + i, "question", "翻页"),
                                    reader.requirePerson(),
                                    null))
                    .orThrow());
        }

        List<RequestId> seen = new ArrayList<>();
        String cursor = null;
        do {
            var page = queue.queue(librarian, QueueFilter.OPEN.kind("consultation"), cursor, 3);
            page.items().forEach(request -> seen.add(request.id()));
            cursor = page.next();
        } while (cursor != null);

        assertThat(seen).doesNotHaveDuplicates().containsAll(asked);
    }

    @Test
    void whoWorksForAProvinceSeesOneQueueOfAllItsLibrariesInTheOrderOfTheirDueTimes() {
        Actor auditor = actors.actorAt("auditor", new UnitId("jx"));
        String rare = "矞" + (char) (0x4e00 + (int) (Math.random() * 5000)) + "皇";
        RequestId here = ask(actors.reader(JXUFE), rare + "甲");
        Actor there = actors.reader(JXNU);
        RequestId other = desk.submit(
                        there,
                        new NewRequest(
                                JXNU,
                                "consultation",
                                Map.of("subject", rare + "乙", "question", "请教"),
                                there.requirePerson(),
                                null))
                .orThrow();

        assertThat(queue.queue(auditor, QueueFilter.OPEN.text(rare), null, 10).items())
                .extracting(RequestView::id)
                .containsExactlyInAnyOrder(here, other);
        assertThat(queue.queue(auditor, QueueFilter.OPEN, null, 200).items())
                .extracting(RequestView::dueAt)
                .isSorted();
    }

    @Test
    @Tag("SVC-32")
    void theModuleBehindAKindMovesItsRequestsOnByItself() {
        Actor supplier = actors.actor("librarian", JXNU);
        Actor reader = actors.reader(JXUFE);
        RequestId first = ask(reader, "同一篇论文");
        RequestId second = ask(actors.reader(JXUFE), "同一篇论文");

        transaction.executeWithoutResult(status -> {
            assertThat(kindDesk.all(List.of(second, first)))
                    .extracting(RequestView::id)
                    .containsExactly(second, first);
            kindDesk.movedOn(supplier, first, "searching").orThrow();
            kindDesk.fulfilled(supplier, first, Fulfilment.of("请查收").alreadyTold())
                    .orThrow();
        });

        assertThat(desk.get(reader, first).state()).isEqualTo(RequestState.FULFILLED);
        desk.judge(reader, first, Verdict.UP, "太快了👍").orThrow();
        assertThat(desk.get(reader, first).verdict()).isEqualTo(Verdict.UP);
    }

    private RequestId ask(Actor reader, String subject) {
        return desk.submit(reader, question(reader, subject)).orThrow();
    }

    private static Upload picture(String name) {
        return new Upload(name, new ByteArrayResource(Pictures.PNG));
    }

    private static <T> List<T> atOnce(int times, Callable<T> task) throws Exception {
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> results = new ArrayList<>();
            for (Future<T> future : pool.invokeAll(java.util.Collections.nCopies(times, task))) {
                results.add(future.get());
            }
            return results;
        }
    }
}
