package org.kaijuan.coordination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kaijuan.database.Sql;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reviews and their findings in the database. */
@Repository
class ReviewStore {

    private final JdbcClient jdbc;

    ReviewStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ReviewId insert(NewReview review, By by) {
        ReviewId id = ReviewId.next();
        jdbc.sql("""
                        insert into coordination.review (id, library_id, title, subject, subject_reference, subject_label,
                            state, opened_at, opened_by)
                        values (:id, :library, :title, :subject, :reference, :label, 'draft', :at, :by)
                        """)
                .param("id", id.value())
                .param("library", review.library().code())
                .param("title", review.title().strip())
                .param("subject", review.subject().code())
                .param("reference", review.reference())
                .param("label", review.label())
                .param("at", Sql.at(by.at()))
                .param("by", by.name())
                .update();
        return id;
    }

    /** Says no if somebody changed the review after {@code version} was read. */
    boolean summarise(ReviewId id, int version, String summary) {
        return jdbc.sql("update coordination.review set summary = :summary, version = version + 1"
                                + " where id = :id and version = :version and state = 'draft'")
                        .param("summary", summary)
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    void conclude(ReviewId id, Instant at) {
        jdbc.sql("update coordination.review set state = 'concluded', concluded_at = :at, version = version + 1"
                        + " where id = :id")
                .param("at", Sql.at(at))
                .param("id", id.value())
                .update();
    }

    void add(ReviewView review, FindingKind kind, String text, String proposal) {
        jdbc.sql("""
                        insert into coordination.finding (id, review_id, library_id, position, kind, text, proposal)
                        select :id, :review, :library, coalesce(max(position), 0) + 1, :kind, :text, :proposal
                          from coordination.finding where review_id = :review
                        """)
                .param("id", FindingId.next().value())
                .param("review", review.id().value())
                .param("library", review.library().code())
                .param("kind", kind.code())
                .param("text", text)
                .param("proposal", proposal)
                .update();
    }

    void remove(FindingId finding) {
        jdbc.sql("delete from coordination.finding where id = :id and fed_at is null and task_id is null")
                .param("id", finding.value())
                .update();
    }

    void became(FindingId finding, TaskId task) {
        jdbc.sql("update coordination.finding set task_id = :task where id = :id")
                .param("task", task.value())
                .param("id", finding.value())
                .update();
    }

    void fed(FindingId finding, String into, String href, By by) {
        jdbc.sql("update coordination.finding set fed_into = :into, fed_href = :href, fed_at = :at, fed_by = :by"
                        + " where id = :id and fed_at is null")
                .param("into", into)
                .param("href", href)
                .param("at", Sql.at(by.at()))
                .param("by", by.name())
                .param("id", finding.value())
                .update();
    }

    Optional<Finding> finding(FindingId id) {
        return jdbc.sql("select * from coordination.finding where id = :id")
                .param("id", id.value())
                .query(ReviewStore::finding)
                .optional();
    }

    /** Findings of concluded reviews that no plan has taken up, the oldest first. */
    List<Finding> waiting(LibraryId library) {
        return jdbc.sql("""
                        select f.* from coordination.finding f join coordination.review r on r.id = f.review_id
                         where f.library_id = :library and f.fed_at is null and f.kind <> 'keep' and r.state = 'concluded'
                         order by r.concluded_at, f.position
                        """)
                .param("library", library.code())
                .query(ReviewStore::finding)
                .list();
    }

    /** The review, which nobody else can change until the transaction ends. */
    ReviewView lock(ReviewId id) {
        Sql.lock(jdbc, "coordination.review", id.value());
        return get(id);
    }

    ReviewView get(ReviewId id) {
        List<Finding> findings = jdbc.sql("select * from coordination.finding where review_id = :id order by position")
                .param("id", id.value())
                .query(ReviewStore::finding)
                .list();
        return jdbc.sql("select * from coordination.review where id = :id")
                .param("id", id.value())
                .query(ReviewStore::review)
                .optional()
                .map(review -> review.with(findings))
                .orElseThrow(() -> new NotFoundException("review " + id));
    }

    /** The last first, with their findings. */
    List<ReviewView> of(Scope scope) {
        Map<ReviewId, List<Finding>> findings = jdbc
                .sql("select * from coordination.finding where library_id = any(:libraries) order by position")
                .param("libraries", scope.codes())
                .query(ReviewStore::finding)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Finding::review));
        return jdbc
                .sql("select * from coordination.review where library_id = any(:libraries) order by opened_at desc, id")
                .param("libraries", scope.codes())
                .query(ReviewStore::review)
                .list()
                .stream()
                .map(review -> review.with(findings.getOrDefault(review.id(), List.of())))
                .toList();
    }

    Optional<ReviewId> of(ReviewSubject subject, String reference) {
        return jdbc.sql("select id from coordination.review where subject = :subject and subject_reference = :reference"
                        + " order by opened_at limit 1")
                .param("subject", subject.code())
                .param("reference", reference)
                .query((row, number) -> new ReviewId(row.getObject("id", UUID.class)))
                .optional();
    }

    private static Finding finding(ResultSet row, int number) throws SQLException {
        UUID task = row.getObject("task_id", UUID.class);
        return new Finding(
                new FindingId(row.getObject("id", UUID.class)),
                new ReviewId(row.getObject("review_id", UUID.class)),
                row.getInt("position"),
                FindingKind.of(row.getString("kind")),
                row.getString("text"),
                row.getString("proposal"),
                task == null ? null : new TaskId(task),
                row.getString("fed_into"),
                row.getString("fed_href"),
                Sql.instantOrNull(row, "fed_at"));
    }

    private static ReviewView review(ResultSet row, int number) throws SQLException {
        return new ReviewView(
                new ReviewId(row.getObject("id", UUID.class)),
                new LibraryId(row.getString("library_id")),
                row.getString("title"),
                ReviewSubject.of(row.getString("subject")),
                row.getString("subject_reference"),
                row.getString("subject_label"),
                row.getString("summary"),
                ReviewState.of(row.getString("state")),
                Sql.instant(row, "opened_at"),
                row.getString("opened_by"),
                Sql.instantOrNull(row, "concluded_at"),
                List.of(),
                row.getInt("version"));
    }
}
