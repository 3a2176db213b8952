package org.kaijuan.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.desk.RequestId;
import org.kaijuan.figures.FigureRow;
import org.kaijuan.figures.FigureValue;
import org.kaijuan.figures.Recorded;
import org.kaijuan.figures.RowsPage;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Period;
import org.kaijuan.kernel.Scope;
import org.springframework.beans.factory.annotation.Autowired;

/** Each test has years of its own, so that it counts only what it made. */
@KaijuanTest
class DeliveryFiguresTest {

    private static final LibraryId LIBRARY = new LibraryId("jxyykj");

    @Autowired
    Stage stage;

    @Autowired
    DeliveryRecords records;

    @Autowired
    DeliveryFigures figures;

    @Autowired
    BusinessClock clock;

    @Test
    void suppliersAreCountedApartAndRowsAddUp() {
        Actor librarian = stage.librarian(LIBRARY);
        Period year = year(1999);
        take(librarian, Source.PLATFORM, rows(1999, DocumentType.CHINESE_ARTICLE, 30));
        take(librarian, Source.PLATFORM, rows(1999, DocumentType.PATENT, 12));
        take(librarian, Source.OWN, rows(1999, DocumentType.CHAPTER, 5));
        take(librarian, Source.COMMERCIAL, rows(1999, DocumentType.FOREIGN_ARTICLE, 7));
        take(librarian, Source.COMMERCIAL, rows(1999, DocumentType.E_BOOK, 9));

        assertThat(value("delivery.delivered", year)).isEqualByComparingTo("42");
        assertThat(value("delivery.delivered.patent", year)).isEqualByComparingTo("12");
        assertThat(value("delivery.delivered.chapter", year)).isEqualByComparingTo("5");
        assertThat(value("delivery.supplier-articles", year)).isEqualByComparingTo("7");
        assertThat(value("delivery.supplier-books", year)).isEqualByComparingTo("9");
        for (String id : Set.of("delivery.delivered", "delivery.supplier-books", "delivery.delivered.patent")) {
            BigDecimal sum = allRows(id, year).stream().map(FigureRow::counts).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).as(id).isEqualByComparingTo(value(id, year));
            assertThat(figures.trend(id, Scope.of(LIBRARY), year).values().stream()
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as(id)
                    .isEqualByComparingTo(value(id, year));
        }
    }

    @Test
    void importingAgainAddsNothingAndUndoTakesEverythingBack() {
        Actor librarian = stage.librarian(LIBRARY);
        Period year = year(1998);
        List<DeliveryRow> rows = rows(1998, DocumentType.DISSERTATION, 4);
        rows.addAll(rows.subList(0, 2));

        ImportedRows first = take(librarian, Source.PLATFORM, rows);
        ImportedRows second = take(librarian, Source.PLATFORM, rows);

        assertThat(first.created()).isEqualTo(6);
        assertThat(second).isEqualTo(new ImportedRows(null, 6, 0, 6, 0));
        assertThat(records.undo(librarian, Objects.requireNonNull(first.batch()))
                        .orThrow())
                .isEqualTo(6);
        assertThat(value("delivery.delivered", year)).isZero();
    }

    @Test
    void aDeliveryCountsOnItsDayInTheLibrarysZone() throws Exception {
        Actor reader = stage.reader(LIBRARY);
        Actor librarian = stage.librarian(LIBRARY);
        Instant asked = Instant.parse("1997-03-04T02:00:00Z");
        Instant justAfterMidnightInNanchang = Instant.parse("1997-03-05T16:30:00Z");
        RequestId request = clock.at(asked, () -> stage.asked(reader, Stage.title()));
        clock.at(
                justAfterMidnightInNanchang,
                () -> stage.handIn(librarian, request).orThrow());

        assertThat(value("delivery.delivered", Period.day(LocalDate.of(1997, 3, 5))))
                .isZero();
        assertThat(value("delivery.delivered", Period.day(LocalDate.of(1997, 3, 6))))
                .isOne();
        assertThat(value("delivery.requests", Period.day(LocalDate.of(1997, 3, 4))))
                .isOne();
        assertThat(value("delivery.turnaround-median", year(1997))).isEqualByComparingTo("38.5");
        assertThat(value("delivery.fill-rate", year(1997))).isEqualByComparingTo("100");
    }

    @Test
    @Tag("PRV-07")
    void saysWhoMovedANumberLastAndNamesNoReader() throws Exception {
        Actor importer = stage.librarian(LIBRARY);
        Actor librarian = stage.librarian(LIBRARY);
        Period year = year(1995);
        BatchId batch = clock.at(
                Instant.parse("1995-03-01T01:00:00Z"),
                () -> Objects.requireNonNull(take(importer, Source.OWN, rows(1995, DocumentType.PATENT, 2))
                        .batch()));
        assertThat(last("delivery.delivered", year)).isEqualTo("IMPORT " + importer.name());

        RequestId request = clock.at(
                Instant.parse("1995-03-04T02:00:00Z"), () -> stage.asked(stage.reader(LIBRARY), Stage.title()));
        assertThat(last("delivery.requests", year)).isEqualTo("REQUEST ");
        clock.at(
                Instant.parse("1995-03-05T02:00:00Z"),
                () -> stage.handIn(librarian, request).orThrow());
        assertThat(last("delivery.delivered", year)).isEqualTo("DELIVERY " + librarian.name());
        assertThat(last("delivery.fill-rate", year)).isEqualTo("DELIVERY " + librarian.name());

        clock.at(
                Instant.parse("1995-03-06T02:00:00Z"),
                () -> records.undo(librarian, batch).orThrow());
        assertThat(last("delivery.delivered", year)).isEqualTo("IMPORT_UNDONE " + librarian.name());
        assertThat(figures.lastRecorded("delivery.requests", Scope.of(LIBRARY), year(1994)))
                .isEmpty();
    }

    private String last(String id, Period period) {
        Recorded recorded = figures.lastRecorded(id, Scope.of(LIBRARY), period).orElseThrow();
        return recorded.act() + " " + recorded.by();
    }

    @Test
    void nothingEndedHasNoRate() {
        assertThat(figures.values(Set.of("delivery.fill-rate"), Scope.of(LIBRARY), year(1996)))
                .containsEntry("delivery.fill-rate", FigureValue.nothing());
    }

    private ImportedRows take(Actor librarian, Source source, List<DeliveryRow> rows) {
        return records.recordDeliveries(librarian, LIBRARY, source, rows).orThrow();
    }

    private static List<DeliveryRow> rows(int year, DocumentType type, int count) {
        List<DeliveryRow> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LocalDate day = LocalDate.of(year, 1, 1).plusDays(i % 200);
            rows.add(new DeliveryRow(type, Stage.title(), "", "", day, null, null));
        }
        return rows;
    }

    private BigDecimal value(String id, Period period) {
        return ((FigureValue.Quantity)
                        figures.values(Set.of(id), Scope.of(LIBRARY), period).get(id))
                .number();
    }

    private List<FigureRow> allRows(String id, Period period) {
        List<FigureRow> all = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            RowsPage page = figures.rows(id, Scope.of(LIBRARY), period, cursor, 5);
            all.addAll(page.rows());
            cursor = page.next();
        } while (cursor != null);
        return all;
    }

    private static Period year(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }
}
