package org.kaijuan.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.TestPages;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.ForbiddenException;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Period;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The trail: only ever added to, found by those who may. */
@KaijuanTest
class AuditTest {

    private static final LibraryId JXAU = new LibraryId("jxau");
    private static final LibraryId JXNU = new LibraryId("jxnu");

    @Autowired
    private Audit audit;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private TestActors actors;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestPages pages;

    @Test
    void theProgramItselfCannotChangeWhatIsRecorded() {
        assertThatThrownBy(() ->
                        jdbc.sql("update audit.entry set actor_name = 'nobody'").update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> jdbc.sql("delete from audit.entry").update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> jdbc.sql("truncate audit.entry").update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void entriesAreFoundByWhatTheyConcern() {
        Actor librarian = actors.actor("librarian", JXAU);
        Actor auditor = actors.actor("auditor", JXAU);
        String subject = UUID.randomUUID().toString();
        audit.record(librarian, "test.thing.made", JXAU, "thing", subject, Map.of("title", "论文"));
        audit.read(librarian, "test.thing.read", JXAU, "thing", subject, Map.of());

        AuditPage all = trail.search(auditor, bySubject(subject), null, 10);
        AuditPage reads = trail.search(
                auditor, new AuditFilter(librarian.name(), "test.", JXAU, subject, Deed.READ, today()), null, 10);

        assertThat(all.entries()).extracting(AuditEntry::action).containsExactly("test.thing.read", "test.thing.made");
        assertThat(all.entries().getLast().detail()).containsEntry("title", "论文");
        assertThat(reads.entries()).hasSize(1);
        assertThat(trail.search(auditor, yesterday(subject), null, 10).entries())
                .isEmpty();
        assertThat(trail.actions()).contains("test.thing.made", "test.thing.read");
    }

    @Test
    void theTrailIsPagedByKey() {
        Actor auditor = actors.actor("auditor", JXAU);
        String subject = UUID.randomUUID().toString();
        for (int i = 0; i < 5; i++) {
            audit.record(auditor, "test.thing.made", JXAU, "thing", subject, Map.of("n", i));
        }

        AuditPage first = trail.search(auditor, bySubject(subject), null, 3);
        AuditPage second = trail.search(auditor, bySubject(subject), first.next(), 3);

        assertThat(first.entries()).hasSize(3);
        assertThat(first.total()).isEqualTo(5);
        assertThat(second.entries()).hasSize(2);
        assertThat(second.next()).isNull();
    }

    @Test
    void nobodySeesTheTrailOfAnotherLibrary() {
        Actor librarian = actors.actor("librarian", JXAU);
        String subject = UUID.randomUUID().toString();
        audit.record(librarian, "test.thing.made", JXAU, "thing", subject, Map.of());
        audit.record(librarian, "test.province.made", null, "thing", subject, Map.of());

        assertThat(trail.search(actors.actor("auditor", JXNU), bySubject(subject), null, 10)
                        .entries())
                .isEmpty();
        assertThat(trail.search(actors.actor("auditor", JXAU), bySubject(subject), null, 10)
                        .entries())
                .as("what belongs to no library is for the province")
                .hasSize(1);
        assertThat(trail.search(actors.actorAt("auditor", new UnitId("jx")), bySubject(subject), null, 10)
                        .entries())
                .hasSize(2);
        assertThatThrownBy(() -> trail.search(librarian, AuditFilter.ALL, null, 10))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    void thePageSearchesAndTheExportIsRecorded() throws Exception {
        Actor librarian = actors.actor("librarian", JXAU);
        Actor auditor = actors.actor("auditor", JXAU);
        String subject = UUID.randomUUID().toString();
        audit.record(librarian, "test.thing.made", JXAU, "thing", subject, Map.of("title", "=cmd|'/c calc'!A1"));

        assertThat(pages.get(auditor, "/audit?subject=" + subject))
                .hasStatusOk()
                .bodyText()
                .contains("test.thing.made");
        assertThat(pages.get(auditor, "/audit?from=2020-02-31")).hasStatus(422);
        assertThat(pages.get(librarian, "/audit")).hasStatus(403);
        MvcTestResult sheet = pages.get(auditor, "/audit?subject=" + subject + "&format=xlsx");
        assertThat(sheet).hasStatusOk();
        byte[] file = sheet.getResponse().getContentAsByteArray();

        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            assertThat(book.getFirstSheet().read()).hasSize(2);
        }
        assertThat(trail.search(
                                auditor,
                                new AuditFilter(auditor.name(), "audit.entries", null, null, Deed.EXPORTED, null),
                                null,
                                10)
                        .entries())
                .hasSize(1);
    }

    private static AuditFilter bySubject(String subject) {
        return new AuditFilter(null, null, null, subject, null, null);
    }

    private static AuditFilter yesterday(String subject) {
        LocalDate day = today().from().minusDays(1);
        return new AuditFilter(null, null, null, subject, null, Period.day(day));
    }

    private static Period today() {
        return Period.day(LocalDate.now(ZoneId.of("Asia/Shanghai")));
    }
}
