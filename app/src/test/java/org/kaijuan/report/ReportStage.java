package org.kaijuan.report;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.kaijuan.TestActors;
import org.kaijuan.figures.Provenance;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Period;
import org.kaijuan.returns.EntryBody;
import org.kaijuan.returns.EntryKind;
import org.kaijuan.returns.NoticeId;
import org.kaijuan.returns.ReturnDrafts;
import org.kaijuan.returns.ReturnId;
import org.kaijuan.returns.Returns;
import org.kaijuan.returns.ReturnsStage;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A notice, answered by two libraries, and the report about it; each test takes a year of its own. */
@Component
@Lazy
public class ReportStage {

    static final LibraryId JXAU = new LibraryId("jxau");
    static final LibraryId XYU = new LibraryId("xyu");

    private final ReturnsStage returnsStage;
    private final ReturnDrafts drafts;
    private final Returns returns;
    private final Reports reports;
    private final TestActors actors;
    private final BusinessClock clock;

    ReportStage(
            ReturnsStage returnsStage,
            ReturnDrafts drafts,
            Returns returns,
            Reports reports,
            TestActors actors,
            BusinessClock clock) {
        this.returnsStage = returnsStage;
        this.drafts = drafts;
        this.returns = returns;
        this.reports = reports;
        this.actors = actors;
        this.clock = clock;
    }

    /** A report, and what a test needs to change what it says. */
    record Set(int year, NoticeId notice, ReturnId jxau, Actor librarian, Actor secretary, ReportId report) {}

    Actor secretary() {
        return actors.actorAt("province-secretary", new UnitId("jx"));
    }

    Set set(int year) throws Exception {
        NoticeId notice = returnsStage.issued(year);
        Actor librarian = returnsStage.librarian(JXAU);
        ReturnId jxau = answer(notice, JXAU, librarian, year, "campaigns.participants", "6287", "有 6287 名读者参加打卡");
        answer(notice, XYU, returnsStage.librarian(XYU), year, "organisation.groups", "3", "下设3个工作组");
        Actor secretary = secretary();
        ReportId report = clock.at(
                at(year, 5),
                () -> reports.create(secretary, notice.value(), Reports.SERVICES)
                        .orThrow());
        return new Set(year, notice, jxau, librarian, secretary, report);
    }

    Instant at(int year, int march) {
        return LocalDate.of(year, 3, march).atTime(9, 0).atZone(clock.getZone()).toInstant();
    }

    /** The library corrects its number. */
    void correct(Set set, String number) throws Exception {
        state(set.librarian(), set.jxau(), set.year(), "campaigns.participants", number, "有 " + number + " 名读者参加打卡");
        tell(set.librarian(), set.jxau(), "有 " + number + " 名读者参加打卡");
        clock.at(
                at(set.year(), 3),
                () -> returns.submit(set.librarian(), set.jxau()).orThrow());
    }

    private ReturnId answer(
            NoticeId notice, LibraryId library, Actor librarian, int year, String figure, String number, String quote)
            throws Exception {
        return clock.at(at(year, 2), () -> {
            ReturnId id = drafts.open(librarian, notice, library).orThrow();
            write(librarian, id, EntryKind.ANSWER, "organisation.overview", EntryBody.Answer.of("成立工作组，落实值班与消毒，每日上报。"));
            write(librarian, id, EntryKind.ANSWER, "services.overview", EntryBody.Answer.of("闭馆不闭工，线上咨询与文献传递照常。"));
            state(librarian, id, year, figure, number, quote);
            tell(librarian, id, quote);
            returns.submit(librarian, id).orThrow();
            return id;
        });
    }

    private void tell(Actor librarian, ReturnId id, String quote) {
        String key = UUID.nameUUIDFromBytes(id.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
        write(
                librarian,
                id,
                EntryKind.HIGHLIGHT,
                key,
                new EntryBody.Highlight("services", "疫情期间，该馆" + quote + "。读者满意。"));
    }

    private void state(Actor librarian, ReturnId id, int year, String figure, String number, String quote) {
        Period period = new Period(LocalDate.of(year, 1, 24), LocalDate.of(year, 2, 29 - (year % 4 == 0 ? 0 : 1)));
        write(
                librarian,
                id,
                EntryKind.FIGURE,
                figure,
                new EntryBody.Figure(new BigDecimal(number), null, false, period, Provenance.DECLARED, quote));
    }

    private void write(Actor librarian, ReturnId id, EntryKind kind, String key, EntryBody body) {
        int seen = drafts.get(librarian, id).entries().stream()
                .filter(entry -> entry.kind() == kind && entry.key().equals(key))
                .mapToInt(entry -> entry.version())
                .findFirst()
                .orElse(0);
        drafts.write(librarian, id, kind, key, body, seen).orThrow();
    }
}
