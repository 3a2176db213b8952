package org.kaijuan.answers;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.database.Sql;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** Reads a row of {@link #COLUMNS}: an entry {@code e} with one of its revisions {@code r}. */
@Component
class EntryReader implements RowMapper<EntryView> {

    static final String COLUMNS = """
            e.id, e.number, e.library_id, e.overrides, e.version as latest, e.published, e.submitted, e.retired_at,
            case when e.sent_back = e.version then e.sent_back_reason end as sent_back,
            r.version, r.question, r.phrasings, r.answer, r.question_en, r.phrasings_en, r.answer_en, r.category, r.audience,
            r.source, r.source_link, r.source_date, r.valid_from, r.valid_until, r.owner_id, r.review_by, r.by_name, r.at
            """;

    /** The newest revision of each entry: what editors see. */
    static final String NEWEST =
            " from answers.entry e join answers.revision r on r.entry_id = e.id and r.version = e.version ";

    /** The revision that readers see, of each entry that they may see at all. */
    static final String PUBLISHED = """
             from answers.entry e join answers.revision r on r.entry_id = e.id and r.version = e.published
             and e.retired_at is null
            """;

    @Override
    public EntryView mapRow(ResultSet row, int number) throws SQLException {
        UUID overrides = row.getObject("overrides", UUID.class);
        Integer published = row.getObject("published", Integer.class);
        return new EntryView(
                new EntryId(uuid(row, "id")),
                row.getLong("number"),
                library(row),
                overrides == null ? null : new EntryId(overrides),
                state(row, published),
                row.getInt("latest"),
                published,
                row.getObject("submitted", Integer.class),
                row.getString("sent_back"),
                row.getInt("version"),
                content(row),
                row.getString("by_name"),
                Sql.instant(row, "at"));
    }

    static UUID uuid(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class));
    }

    private static EntryState state(ResultSet row, @Nullable Integer published) throws SQLException {
        if (Sql.instantOrNull(row, "retired_at") != null) {
            return EntryState.RETIRED;
        }
        return published == null ? EntryState.DRAFT : EntryState.PUBLISHED;
    }

    private static @Nullable LibraryId library(ResultSet row) throws SQLException {
        String code = row.getString("library_id");
        return code == null ? null : new LibraryId(code);
    }

    private static EntryContent content(ResultSet row) throws SQLException {
        UUID owner = row.getObject("owner_id", UUID.class);
        return new EntryContent(
                new Wording(row.getString("question"), texts(row, "phrasings"), row.getString("answer")),
                english(row),
                row.getString("category"),
                Audience.of(row.getString("audience")).orElse(Audience.EVERYBODY),
                new Source(
                        row.getString("source"),
                        row.getString("source_link"),
                        row.getObject("source_date", LocalDate.class)),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                owner == null ? null : new PersonId(owner),
                row.getObject("review_by", LocalDate.class));
    }

    private static @Nullable Wording english(ResultSet row) throws SQLException {
        String question = row.getString("question_en");
        return question == null ? null : new Wording(question, texts(row, "phrasings_en"), row.getString("answer_en"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
