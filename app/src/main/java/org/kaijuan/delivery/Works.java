package org.kaijuan.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.database.Sql;
import org.kaijuan.kernel.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The works, each once. */
@Component
class Works {

    static final String COLUMNS = """
            w.id as work_id, w.type as work_type, w.title, w.authors, w.source, w.year, w.volume, w.issue, w.pages, w.doi,
            w.issn, w.isbn, w.institution, w.degree, w.patent_number, w.publisher""";

    /** A work with another identifier is another work, even if its title is the same. */
    private static final String FIND = """
            select id from delivery.work
            where identifier = :identifier
               or (fingerprint = :fingerprint and (identifier is null or :identifier::text is null))
            order by (identifier = :identifier) desc nulls last, first_seen
            limit 1
            """;

    private static final String ADD = """
            insert into delivery.work (id, type, title, authors, source, year, volume, issue, pages, doi, issn, isbn,
                                       institution, degree, patent_number, publisher, identifier, fingerprint, first_seen)
            values (:id, :type, :title, :authors, :source, :year, :volume, :issue, :pages, :doi, :issn, :isbn,
                    :institution, :degree, :patentNumber, :publisher, :identifier, :fingerprint, :now)
            on conflict do nothing
            """;

    /** Somebody cited the same work better: the identifier is kept. */
    private static final String IDENTIFY = """
            update delivery.work set identifier = :identifier, doi = case when doi = '' then :doi else doi end
            where id = :id and identifier is null
              and not exists (select 1 from delivery.work other where other.identifier = :identifier)
            """;

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    Works(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<WorkId> find(CitedWork cited) {
        return find(cited.identifier(), cited.fingerprint());
    }

    /** The work that is meant, which from now on is known. */
    WorkId findOrAdd(CitedWork cited) {
        String identifier = cited.identifier();
        String fingerprint = cited.fingerprint();
        Optional<WorkId> known = find(identifier, fingerprint);
        if (known.isPresent()) {
            if (identifier != null) {
                identify(known.get(), identifier, cited.text("doi"));
            }
            return known.get();
        }
        WorkId fresh = WorkId.next();
        boolean added = add(fresh, cited, identifier, fingerprint);
        return added ? fresh : find(identifier, fingerprint).orElseThrow();
    }

    private Optional<WorkId> find(@Nullable String identifier, @Nullable String fingerprint) {
        return jdbc.sql(FIND)
                .param("identifier", identifier)
                .param("fingerprint", fingerprint)
                .query(UUID.class)
                .optional()
                .map(WorkId::new);
    }

    private void identify(WorkId work, String identifier, String doi) {
        jdbc.sql(IDENTIFY)
                .param("id", work.value())
                .param("identifier", identifier)
                .param("doi", doi)
                .update();
    }

    private boolean add(WorkId id, CitedWork cited, @Nullable String identifier, @Nullable String fingerprint) {
        JdbcClient.StatementSpec insert = jdbc.sql(ADD)
                .param("id", id.value())
                .param("type", cited.type().code())
                .param("identifier", identifier)
                .param("fingerprint", fingerprint)
                .param("now", Sql.at(clock.instant()));
        for (String field : DeliveryForm.CITATION) {
            insert = insert.param(field, cited.text(field));
        }
        return insert.update() == 1;
    }

    static WorkView map(ResultSet row) throws SQLException {
        return new WorkView(
                new WorkId(row.getObject("work_id", UUID.class)),
                DocumentType.of(row.getString("work_type")),
                row.getString("title"),
                row.getString("authors"),
                row.getString("source"),
                row.getString("year"),
                row.getString("volume"),
                row.getString("issue"),
                row.getString("pages"),
                row.getString("doi"),
                row.getString("issn"),
                row.getString("isbn"),
                row.getString("institution"),
                row.getString("degree"),
                row.getString("patent_number"),
                row.getString("publisher"));
    }
}
