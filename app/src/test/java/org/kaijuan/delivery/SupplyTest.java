package org.kaijuan.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kaijuan.delivery.SupplyEvent.Happened;
import org.kaijuan.files.FileId;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Refusal;

class SupplyTest {

    private static final Instant NOW = Instant.parse("2020-02-03T02:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(3600);
    private static final LibraryId OURS = new LibraryId("jxau");

    private final SupplierView member =
            new SupplierView(SupplierId.next(), OURS, Source.MEMBER, "a member", new LibraryId("jxnu"), "", true, 0);

    @Test
    void liesWithTheMemberWhileItSearches() {
        Supply supply = asked();

        assertThat(supply.view().state()).isEqualTo(SupplyState.SEARCHING);
        assertThat(supply.view().queue()).isEqualTo(new LibraryId("jxnu"));
        assertThat(supply.view().staleAt()).isEqualTo(LATER);
    }

    @Test
    void comesBackToTheAskingLibraryAtTheEndOfTheRota() {
        Supply supply = asked();
        supply.cannot(CannotReason.NOT_HELD, "missing volume");
        supply.turn(new Rota.Turn.End(List.of()), NOW);

        assertThat(supply.view().state()).isEqualTo(SupplyState.RETURNED);
        assertThat(supply.view().queue()).isEqualTo(OURS);
        assertThat(happened(supply)).containsExactly(Happened.ASKED, Happened.CANNOT, Happened.RETURNED);
    }

    @Test
    void isNotStaleBeforeItsTime() {
        assertThat(code(asked().goStale())).contains("delivery.not-stale");
        assertThat(new Supply(asked().view(), "", LATER).goStale()).isEmpty();
    }

    @Test
    void isSuppliedOnce() {
        Supply supply = asked();

        assertThat(supply.supplied(new FileId(SupplyId.next().value()))).isEmpty();
        assertThat(code(supply.supplied(new FileId(SupplyId.next().value())))).contains("delivery.is-supplied");
        assertThat(code(supply.cannot(CannotReason.OTHER, ""))).contains("delivery.is-supplied");
    }

    /** Whatever is tried in whatever order: the state stays whole, and what has ended stays ended. */
    @Test
    void randomMovesKeepItWhole() {
        long seed = Long.getLong("kaijuan.seed", System.nanoTime());
        System.out.println("SupplyTest seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 2000; round++) {
            SupplyView view = fresh();
            for (int move = 0; move < 12; move++) {
                Supply supply = new Supply(view, "", NOW.plusSeconds(random.nextInt(7200)));
                boolean refused = tryOne(supply, random).isPresent();
                if (refused) {
                    assertThat(supply.events()).as("seed %d", seed).isEmpty();
                } else {
                    assertWhole(view, supply.view(), seed);
                    view = supply.view();
                }
            }
        }
    }

    private Optional<Refusal> tryOne(Supply supply, Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> supply.turn(new Rota.Turn.Ask(member, random.nextInt(3), List.of()), LATER);
            case 1 -> supply.turn(new Rota.Turn.End(List.of()), LATER);
            case 2 -> supply.cannot(CannotReason.NOT_HELD, "");
            case 3 -> supply.goStale();
            case 4 -> supply.supplied(new FileId(SupplyId.next().value()));
            default -> supply.suppliedElsewhere("https://example.org");
        };
    }

    private static void assertWhole(SupplyView before, SupplyView after, long seed) {
        assertThat(before.state().isOpen()).as("seed %d", seed).isTrue();
        assertThat(after.staleAt() != null).as("seed %d", seed).isEqualTo(after.state() == SupplyState.SEARCHING);
        assertThat(after.endedAt() == null)
                .as("seed %d", seed)
                .isEqualTo(after.state().isOpen());
    }

    private Supply asked() {
        Supply supply = new Supply(fresh(), "somebody", NOW);
        supply.turn(new Rota.Turn.Ask(member, 0, List.of()), LATER);
        return supply;
    }

    private static List<Happened> happened(Supply supply) {
        return new ArrayList<>(
                supply.events().stream().map(SupplyEvent::happened).toList());
    }

    private static Optional<String> code(Optional<Refusal> refusal) {
        return refusal.map(Refusal::code);
    }

    private static SupplyView fresh() {
        WorkView work = new WorkView(
                WorkId.next(), DocumentType.PATENT, "t", "", "", "", "", "", "", "", "", "", "", "", "", "");
        return new SupplyView(
                SupplyId.next(),
                "DD-1",
                OURS,
                work,
                DocumentType.PATENT,
                SupplyState.RETURNED,
                -1,
                null,
                NOW,
                null,
                NOW,
                null,
                null,
                1,
                0);
    }
}
