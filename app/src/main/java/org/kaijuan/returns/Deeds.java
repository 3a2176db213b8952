package org.kaijuan.returns;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaijuan.audit.Audit;
import org.kaijuan.database.Sql;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The deeds that libraries nominate: written by a colleague, reviewed by the library when it submits its return, selected by
 * the province (DED-01, PRV-10). Who has not consented is never selected.
 */
@Service
public class Deeds {

    private final Notices notices;
    private final Returns returns;
    private final NoticeRows noticeRows;
    private final Libraries libraries;
    private final JdbcClient jdbc;
    private final Audit audit;
    private final BusinessClock clock;

    Deeds(
            Notices notices,
            Returns returns,
            NoticeRows noticeRows,
            Libraries libraries,
            JdbcClient jdbc,
            Audit audit,
            BusinessClock clock) {
        this.notices = notices;
        this.returns = returns;
        this.noticeRows = noticeRows;
        this.libraries = libraries;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Which deed of which return. */
    private record Key(ReturnId returned, String deed) {}

    private record Decided(Key key, DeedChoice choice, String by, Instant at) {}

    /** All deeds that stand, in the order of the register, for those who issue the notice. */
    @Transactional(readOnly = true)
    public List<NominatedDeed> of(Actor actor, NoticeId id) {
        notices.own(actor, id);
        Map<Key, Decided> decided = decided(id);
        return returns.answers(id).stream()
                .filter(ReturnView::stands)
                .flatMap(sent -> sent.deeds().stream()
                        .map(deed -> nominated(
                                sent, libraries.get(sent.library()), deed, decided.get(new Key(sent.id(), deed.id())))))
                .toList();
    }

    private static NominatedDeed nominated(
            ReturnView sent, LibraryView library, DeedView deed, @Nullable Decided decided) {
        return decided == null
                ? new NominatedDeed(sent.id(), library, deed, DeedChoice.OPEN, null, null)
                : new NominatedDeed(sent.id(), library, deed, decided.choice(), decided.by(), decided.at());
    }

    /** The same for a file. */
    @Transactional
    public List<NominatedDeed> export(Actor actor, NoticeId id) {
        List<NominatedDeed> all = of(actor, id);
        audit.exported(actor, null, "returns.deeds", all.size());
        return all;
    }

    /** Whether the province has passed a deed over; for modules that compile returns. */
    @Transactional(readOnly = true)
    public boolean isPassedOver(ReturnId returned, String deed) {
        return jdbc.sql("""
                select exists (select 1 from returns.deed_choice
                                where return_id = :return and deed = :deed and choice = 'passed_over')
                """)
                .param("return", returned.value())
                .param("deed", deed)
                .query(Boolean.class)
                .single();
    }

    /**
     * Selects a deed, passes it over, or takes either back. Refused: {@code returns.deed-no-consent}.
     *
     * @throws NotFoundException if no such deed stands
     */
    @Transactional
    public Outcome<DeedChoice> choose(Actor actor, NoticeId id, ReturnId returned, String deed, DeedChoice choice) {
        NominatedDeed nominated = of(actor, id).stream()
                .filter(each ->
                        each.returned().equals(returned) && each.deed().id().equals(deed))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("deed " + deed));
        if (choice == DeedChoice.SELECTED && !nominated.deed().isPublishable()) {
            return Outcome.refused("returns.deed-no-consent");
        }
        jdbc.sql("delete from returns.deed_choice where return_id = :return and deed = :deed")
                .param("return", returned.value())
                .param("deed", deed)
                .update();
        if (choice != DeedChoice.OPEN) {
            insert(actor, returned, deed, choice);
        }
        noticeRows.touch(id);
        audit.record(
                actor,
                "returns.deed." + choice.code(),
                nominated.library().id(),
                "return",
                returned.toString(),
                Map.of("deed", deed));
        return Outcome.done(choice);
    }

    private void insert(Actor actor, ReturnId returned, String deed, DeedChoice choice) {
        jdbc.sql("""
                insert into returns.deed_choice (return_id, deed, choice, by_name, at)
                values (:return, :deed, :choice, :by, :at)
                """)
                .param("return", returned.value())
                .param("deed", deed)
                .param("choice", choice == DeedChoice.SELECTED ? "selected" : "passed_over")
                .param("by", actor.name())
                .param("at", Sql.at(clock.instant()))
                .update();
    }

    private Map<Key, Decided> decided(NoticeId id) {
        return jdbc
                .sql("""
                select chosen.* from returns.deed_choice chosen join returns.return sent on sent.id = chosen.return_id
                 where sent.notice_id = :notice
                """)
                .param("notice", id.value())
                .query((row, number) -> new Decided(
                        new Key(new ReturnId(row.getObject("return_id", UUID.class)), row.getString("deed")),
                        row.getString("choice").equals("selected") ? DeedChoice.SELECTED : DeedChoice.PASSED_OVER,
                        row.getString("by_name"),
                        Sql.instant(row, "at")))
                .list()
                .stream()
                .collect(Collectors.toMap(Decided::key, Function.identity()));
    }
}
