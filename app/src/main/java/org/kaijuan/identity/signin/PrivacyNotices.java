package org.kaijuan.identity.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kaijuan.audit.Audit;
import org.kaijuan.database.Sql;
import org.kaijuan.identity.IdentityPermissions;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.ForbiddenException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The privacy notice in its versions, and who agreed to which, when. A new version asks everybody again. */
@Service
public class PrivacyNotices {

    private static final String LATEST = "(select max(version) from identity.privacy_notice)";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;

    PrivacyNotices(JdbcClient jdbc, Clock clock, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
    }

    /** One version of the notice, in both languages. */
    public record NoticeView(int version, String textZh, String textEn, Instant publishedAt, String publishedBy) {

        /** The text in a language, {@code zh-CN} or {@code en}, by paragraph. */
        public List<String> paragraphs(String language) {
            return ("en".equals(language) ? textEn : textZh)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        }
    }

    /** That somebody agreed. */
    public record ConsentView(int version, String language, Instant at) {}

    public NoticeView latest() {
        return jdbc.sql("select * from identity.privacy_notice where version = " + LATEST)
                .query(PrivacyNotices::notice)
                .single();
    }

    /** All versions, the latest first. */
    public List<NoticeView> history() {
        return jdbc.sql("select * from identity.privacy_notice order by version desc")
                .query(PrivacyNotices::notice)
                .list();
    }

    /** What somebody agreed to, the latest first. */
    public List<ConsentView> consents(PersonId person) {
        return jdbc.sql(
                        "select version, language, given_at from identity.consent where person_id = :person order by version desc")
                .param("person", person.value())
                .query((row, n) ->
                        new ConsentView(row.getInt("version"), row.getString("language"), Sql.instant(row, "given_at")))
                .list();
    }

    boolean isAgreed(PersonId person) {
        return jdbc.sql("select count(*) from identity.consent where person_id = :person and version = " + LATEST)
                        .param("person", person.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The actor agrees to the version that they read. Refused if a newer one has come out meanwhile. */
    @Transactional
    public Outcome<Integer> agree(Actor actor, int version, String language) {
        if (version != latest().version()) {
            return Outcome.refused("identity.notice-changed");
        }
        record(List.of(actor.requirePerson()), language);
        audit.record(
                actor,
                "identity.consent.given",
                actor.library(),
                "person",
                actor.requirePerson().toString(),
                Map.of("version", version));
        return Outcome.done(version);
    }

    @Transactional
    void record(Collection<PersonId> people, String language) {
        jdbc.sql("insert into identity.consent select person, " + LATEST
                        + ", :language, :now from unnest(:people) person on conflict do nothing")
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("language", language)
                .param("now", Sql.at(clock.instant()))
                .update();
    }

    /** Publishes a new version, which everybody is asked to agree to at their next sign-in. */
    @Transactional
    public Outcome<Integer> publish(Actor actor, String textZh, String textEn) {
        if (!actor.mayAnywhere(IdentityPermissions.NOTICE_EDIT)) {
            throw new ForbiddenException(IdentityPermissions.NOTICE_EDIT);
        }
        if (textZh.isBlank() || textEn.isBlank()) {
            return Outcome.refused("identity.notice-empty");
        }
        int version = jdbc.sql("""
                insert into identity.privacy_notice (version, text_zh, text_en, published_at, published_by)
                select max(version) + 1, :zh, :en, :now, :by from identity.privacy_notice returning version
                """)
                .param("zh", textZh.strip())
                .param("en", textEn.strip())
                .param("now", Sql.at(clock.instant()))
                .param("by", actor.name())
                .query(Integer.class)
                .single();
        audit.record(actor, "identity.notice.published", null, "notice", String.valueOf(version), Map.of());
        return Outcome.done(version);
    }

    private static NoticeView notice(ResultSet row, int n) throws SQLException {
        return new NoticeView(
                row.getInt("version"),
                row.getString("text_zh"),
                row.getString("text_en"),
                Sql.instant(row, "published_at"),
                row.getString("published_by"));
    }
}
