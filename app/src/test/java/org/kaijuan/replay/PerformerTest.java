package org.kaijuan.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.delivery.DocumentType;
import org.kaijuan.desk.RequestQueue;
import org.kaijuan.desk.RequestState;
import org.kaijuan.desk.RequestView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.springframework.beans.factory.annotation.Autowired;

@KaijuanTest
class PerformerTest {

    private static final LibraryId LIBRARY = new LibraryId("pxc");
    private static final Instant ASKED = Instant.parse("2020-02-11T02:00:00Z");
    private static final Instant SUPPLIED = Instant.parse("2020-02-12T03:00:00Z");

    @Autowired
    Performer performer;

    @Autowired
    TestActors actors;

    @Autowired
    RequestQueue queue;

    @Autowired
    SupplierList supplierList;

    @Autowired
    BusinessClock clock;

    @Test
    @Tag("SVC-13")
    void oneScanServesEveryReaderAndPlayingItAgainDoublesNothing() throws Exception {
        Actor one = actors.actor("reader", LIBRARY);
        Actor other = actors.actor("reader", LIBRARY);
        Company company = new Company(LIBRARY, List.of(one, other), List.of(actors.actor("librarian", LIBRARY)));
        int number = new SplittableRandom().nextInt(1_000_000, Integer.MAX_VALUE);
        Paper paper = Paper.of(Paper.Type.PATENT, number, new Words(), new SplittableRandom(number));
        Story story = new Story.Delivery(
                paper, List.of(new Story.Ask(0, ASKED), new Story.Ask(1, ASKED.plusSeconds(60))), 0, SUPPLIED);

        performer.play(company, story, number);
        performer.play(company, story, number);

        for (Actor reader : List.of(one, other)) {
            List<RequestView> requests = queue.mine(reader, null, 10).items();
            assertThat(requests).singleElement().satisfies(request -> {
                assertThat(request.state()).isEqualTo(RequestState.FULFILLED);
                assertThat(request.submittedAt()).isBetween(ASKED, ASKED.plusSeconds(60));
                assertThat(request.doneAt()).isEqualTo(SUPPLIED);
            });
        }
    }

    @Test
    void namesTheTypesAsTheDeliveryFormDoes() {
        for (Paper.Type type : Paper.Type.values()) {
            assertThat(DocumentType.of(type.code)).isNotNull();
        }
    }

    @Test
    @Tag("SVC-14")
    void theSuppliersListCountsOnce() throws Exception {
        Company company = new Company(LIBRARY, List.of(), List.of(actors.actor("librarian", LIBRARY)));
        int number = new SplittableRandom().nextInt(1_000_000, Integer.MAX_VALUE);
        Paper paper = Paper.of(Paper.Type.E_BOOK, number, new Words(), new SplittableRandom(number));

        assertThat(clock.at(SUPPLIED, () -> supplierList.takeOver(company, List.of(paper), number)))
                .isOne();
        assertThat(clock.at(SUPPLIED, () -> supplierList.takeOver(company, List.of(paper), number)))
                .isZero();
    }
}
