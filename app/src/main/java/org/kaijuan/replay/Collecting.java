package org.kaijuan.replay;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.UnitId;
import org.kaijuan.identity.UnitKind;
import org.kaijuan.identity.UnitView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.report.ReportId;
import org.kaijuan.report.Reports;
import org.kaijuan.returns.Addressed;
import org.kaijuan.returns.Entry;
import org.kaijuan.returns.EntryBody;
import org.kaijuan.returns.Forms;
import org.kaijuan.returns.NewNotice;
import org.kaijuan.returns.NoticeId;
import org.kaijuan.returns.NoticeView;
import org.kaijuan.returns.Notices;
import org.kaijuan.returns.ReturnDraft;
import org.kaijuan.returns.ReturnDrafts;
import org.kaijuan.returns.ReturnId;
import org.kaijuan.returns.ReturnState;
import org.kaijuan.returns.Returns;
import org.springframework.stereotype.Component;

/**
 * The notice goes out, twenty libraries answer (in the drill variant some of them late), the report compiles (scenario 1). Each act can be played again after a crash:
 * what is there already is left alone.
 */
@Component
class Collecting {

    private static final Instant ISSUED = at(2020, 2, 26, 9);
    private static final Duration READ_BEFORE = Duration.ofDays(3);
    private static final Instant COMPILED = at(2020, 3, 5, 8);

    private final Notices notices;
    private final ReturnDrafts drafts;
    private final Returns returns;
    private final Reports reports;
    private final Libraries libraries;
    private final BusinessClock clock;
    private final AnswerSheet sheet;

    Collecting(
            Notices notices,
            ReturnDrafts drafts,
            Returns returns,
            Reports reports,
            Libraries libraries,
            BusinessClock clock,
            AnswerSheet sheet) {
        this.sheet = sheet;
        this.notices = notices;
        this.drafts = drafts;
        this.returns = returns;
        this.reports = reports;
        this.libraries = libraries;
        this.clock = clock;
    }

    /** @param librarian who writes the answer of a library */
    ReportId play(Actor secretary, Function<LibraryId, Actor> librarian) throws Exception {
        NoticeId notice = notice(secretary);
        List<Answer> answers = libraries.all().stream()
                .flatMap(library -> sheet.of(library.id(), library.ordinal()).stream())
                .sorted(Comparator.comparing(Answer::at))
                .toList();
        for (Answer answer : answers) {
            Actor by = librarian.apply(answer.library());
            clock.at(answer.at().minus(READ_BEFORE), () -> notices.open(by, notice));
            ReturnId id = clock.at(answer.at(), () -> answer(by, notice, answer));
            clock.at(answer.at().plusSeconds(3600), () -> accept(secretary, id));
        }
        List<ReportId> there = reports.about(secretary, notice.value());
        return there.isEmpty()
                ? clock.at(
                        COMPILED,
                        () -> reports.create(secretary, notice.value(), Reports.SERVICES)
                                .orThrow())
                : there.getFirst();
    }

    private NoticeId notice(Actor secretary) throws Exception {
        for (NoticeView there : notices.list(secretary)) {
            if (there.title().equals(sheet.the("notice"))) {
                return there.isIssued() || there.closedAt() != null
                        ? there.id()
                        : clock.at(
                                ISSUED,
                                () -> notices.issue(secretary, there.id())
                                        .orThrow()
                                        .id());
            }
        }
        return clock.at(ISSUED, () -> {
            NoticeId draft = notices.draft(secretary, newNotice()).orThrow();
            return notices.issue(secretary, draft).orThrow().id();
        });
    }

    private NewNotice newNotice() {
        UnitId province = libraries.units().stream()
                .filter(unit -> unit.kind() == UnitKind.PROVINCE)
                .map(UnitView::id)
                .findFirst()
                .orElseThrow();
        return new NewNotice(
                province,
                sheet.the("notice"),
                sheet.the("issuer"),
                sheet.the("text"),
                AnswerSheet.ASKED,
                AnswerSheet.ASKED.to(),
                Addressed.ALL,
                Forms.SHIPPED);
    }

    private ReturnId answer(Actor librarian, NoticeId notice, Answer answer) {
        ReturnId id = drafts.open(librarian, notice, answer.library()).orThrow();
        ReturnDraft draft = drafts.get(librarian, id);
        if (draft.state() != ReturnState.DRAFT) {
            return id;
        }
        for (Map.Entry<String, EntryBody> entry : answer.entries().entrySet()) {
            EntryBody body = entry.getValue();
            int seen = draft.entries().stream()
                    .filter(written ->
                            written.kind() == body.kind() && written.key().equals(entry.getKey()))
                    .mapToInt(Entry::version)
                    .findFirst()
                    .orElse(0);
            drafts.write(librarian, id, body.kind(), entry.getKey(), body, seen).orThrow();
        }
        returns.submit(librarian, id).orThrow();
        return id;
    }

    private ReturnId accept(Actor secretary, ReturnId id) {
        if (returns.get(secretary, id).state() == ReturnState.SUBMITTED) {
            returns.accept(secretary, id).orThrow();
        }
        return id;
    }

    private static Instant at(int year, int month, int day, int hour) {
        return LocalDate.of(year, month, day)
                .atTime(hour, 0)
                .atZone(ZoneId.of("Asia/Shanghai"))
                .toInstant();
    }
}
