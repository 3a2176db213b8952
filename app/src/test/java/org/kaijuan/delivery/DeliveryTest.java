package org.kaijuan.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.desk.Desk;
import org.kaijuan.desk.RequestId;
import org.kaijuan.desk.RequestState;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.RefusedException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KaijuanTest
class DeliveryTest {

    private static final LibraryId LIBRARY = new LibraryId("jxsz");

    @Autowired
    Stage stage;

    @Autowired
    Desk desk;

    @Autowired
    Supplies supplies;

    @Autowired
    JdbcClient jdbc;

    @Test
    void fiveReadersCostOneScan() {
        Actor librarian = stage.librarian(LIBRARY);
        String title = Stage.title();
        List<Actor> readers = new ArrayList<>();
        List<RequestId> requests = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            readers.add(stage.reader(LIBRARY));
            Map<String, String> fields = Stage.article(i % 2 == 0 ? title : title.toUpperCase() + ".");
            requests.add(stage.ask(readers.get(i), fields).orThrow());
        }
        SupplyView supply = supplies.of(librarian, requests.getFirst());

        stage.handIn(librarian, requests.get(2)).orThrow();

        assertThat(supply.waiting()).isEqualTo(5);
        assertThat(supplies.get(librarian, supply.id()).state()).isEqualTo(SupplyState.SUPPLIED);
        for (int i = 0; i < 5; i++) {
            assertThat(desk.get(readers.get(i), requests.get(i)).state()).isEqualTo(RequestState.FULFILLED);
            assertThat(letters(readers.get(i))).containsExactly("delivery.ready");
        }
        assertThat(delivered(title)).isEqualTo(5);
        assertThat(jdbc.sql("select count(distinct file_id) from delivery.want where supply_id = :id")
                        .param("id", supply.id().value())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void whoComesAfterTheScanOpensASearchThatTheEarlierScanCanEnd() {
        Actor librarian = stage.librarian(LIBRARY);
        Actor late = stage.reader(LIBRARY);
        String title = Stage.title();
        stage.handIn(librarian, stage.asked(stage.reader(LIBRARY), title)).orThrow();
        RequestId second = stage.asked(late, title);
        SupplyId supply = supplies.of(librarian, second).id();

        assertThat(supplies.earlier(librarian, supply)).isPresent();
        supplies.supplyAgain(librarian, supply).orThrow();

        assertThat(desk.get(late, second).state()).isEqualTo(RequestState.FULFILLED);
    }

    @Test
    void theSameReaderCannotWaitTwiceForOneWork() {
        Actor reader = stage.reader(LIBRARY);
        String title = Stage.title();
        stage.asked(reader, title);

        assertThat(refusal(stage.ask(reader, Stage.article(title)))).isEqualTo("delivery.asked-already");
    }

    @Test
    void withoutTheDeclarationNothingIsAccepted() {
        Map<String, String> fields = Stage.article(Stage.title());
        fields.remove("declaration");

        assertThat(refusal(stage.ask(stage.reader(LIBRARY), fields))).isEqualTo("desk.form-invalid");
    }

    @Test
    void aWithdrawnRequestGivesItsQuotaBackAndEndsTheSearch() {
        Actor reader = stage.reader(LIBRARY);
        Actor librarian = stage.librarian(LIBRARY);
        RequestId request = stage.asked(reader, Stage.title());
        SupplyId supply = supplies.of(librarian, request).id();

        desk.withdraw(reader, request, "found it").orThrow();

        assertThat(supplies.get(librarian, supply).state()).isEqualTo(SupplyState.GIVEN_UP);
        assertThat(quotaUsed(reader)).isZero();
    }

    @Test
    void ofManyWhoAskForTheSameWorkAtOnceAllShareOneSearch() throws Exception {
        String title = Stage.title();
        List<Actor> readers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            readers.add(stage.reader(LIBRARY));
        }
        List<RequestId> requests = atOnce(readers.stream()
                .<Callable<RequestId>>map(reader -> () -> stage.asked(reader, title))
                .toList());

        assertThat(jdbc.sql("select count(distinct supply_id) from delivery.want where request_id = any(:ids)")
                        .param("ids", requests.stream().map(RequestId::value).toArray(UUID[]::new))
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void ofTwoLibrariansWhoAnswerAtOnceOneDeliversAndTheOtherIsTold() throws Exception {
        String title = Stage.title();
        RequestId first = stage.asked(stage.reader(LIBRARY), title);
        RequestId second = stage.asked(stage.reader(LIBRARY), title);
        Actor one = stage.librarian(LIBRARY);
        Actor other = stage.librarian(LIBRARY);

        List<String> answers = atOnce(List.of(() -> answer(one, first), () -> answer(other, second)));

        assertThat(answers).contains("done");
        assertThat(delivered(title)).isEqualTo(2);
    }

    private String answer(Actor librarian, RequestId request) {
        try {
            return switch (stage.handIn(librarian, request)) {
                case Outcome.Done<?> done -> "done";
                case Outcome.Refused<?> refused -> refused.refusal().code();
            };
        } catch (RefusedException second) {
            return second.refusal().code();
        }
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(calls)) {
                results.add(future.get());
            }
            return results;
        }
    }

    private int delivered(String title) {
        return jdbc.sql("select count(*) from delivery.delivered where title_key = :key")
                .param("key", TitleKey.of(title))
                .query(Integer.class)
                .single();
    }

    private int quotaUsed(Actor reader) {
        return jdbc.sql("select coalesce(sum(used), 0) from delivery.quota where reader_id = :reader")
                .param("reader", reader.requirePerson().value())
                .query(Integer.class)
                .single();
    }

    private List<String> letters(Actor reader) {
        return jdbc.sql("select template from messages.letter where person_id = :reader")
                .param("reader", reader.requirePerson().value())
                .query(String.class)
                .list();
    }

    private static String refusal(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused ? refused.refusal().code() : "done";
    }
}
