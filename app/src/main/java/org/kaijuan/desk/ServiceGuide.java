package org.kaijuan.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaijuan.audit.Audit;
import org.kaijuan.database.Sql;
import org.kaijuan.identity.Libraries;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.opening.Opening;
import org.kaijuan.opening.ServiceState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The published guide to a library's services (SVC-15): every kind with its owner, hours and channels, online services first
 * and those on site after (SVC-01). Everybody may read it.
 */
@Service
public class ServiceGuide {

    private static final TypeReference<List<GuideChannel>> CHANNELS = new TypeReference<>() {};

    private final Kinds kinds;
    private final Opening opening;
    private final Libraries libraries;
    private final DueTimes dueTimes;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Audit audit;
    private final BusinessClock businessClock;
    private final Clock clock;

    ServiceGuide(
            Kinds kinds,
            Opening opening,
            Libraries libraries,
            DueTimes dueTimes,
            JdbcClient jdbc,
            JsonMapper json,
            Audit audit,
            BusinessClock businessClock,
            Clock clock) {
        this.kinds = kinds;
        this.opening = opening;
        this.libraries = libraries;
        this.dueTimes = dueTimes;
        this.jdbc = jdbc;
        this.json = json;
        this.audit = audit;
        this.businessClock = businessClock;
        this.clock = clock;
    }

    /** The guide of a library as it is today. */
    @Transactional(readOnly = true)
    public List<GuideEntry> of(LibraryId library) {
        libraries.get(library);
        Map<String, GuideChange> said = said(library);
        Instant now = businessClock.instant();
        return kinds.all().stream()
                .map(kind -> entry(library, kind, said.get(kind.key()), now))
                .toList();
    }

    private GuideEntry entry(LibraryId library, RequestKind kind, @Nullable GuideChange said, Instant now) {
        ServiceState state = opening.state(library, kind.service(), now);
        return said == null
                ? new GuideEntry(kind, state.open(), "", "", List.of(), state.hoursToday())
                : new GuideEntry(
                        kind, state.open(), said.ownerPost(), said.note(), said.channels(), state.hoursToday());
    }

    /** What a reader may expect who asks a library for something now. */
    public Forecast forecast(LibraryId library, String kind) {
        RequestKind asked = kinds.get(kind);
        Instant now = businessClock.instant();
        return new Forecast(
                dueTimes.isOutOfHours(library, asked, now),
                dueTimes.due(library, asked, now),
                dueTimes.closed(library, asked, now).orElse(null));
    }

    /** Says who answers for a category, and where readers find it. */
    @Transactional
    public void change(Actor actor, LibraryId library, GuideChange change) {
        DeskAccess.library(actor, library, DeskAccess.GUIDE_WRITE);
        RequestKind kind = kinds.get(change.kind());
        jdbc.sql("""
                insert into desk.guide_entry (library_id, kind, owner_post, note, channels, changed_at, changed_by)
                values (:library, :kind, :owner, :note, :channels::jsonb, :at, :by)
                on conflict (library_id, kind) do update
                set owner_post = excluded.owner_post, note = excluded.note, channels = excluded.channels,
                    changed_at = excluded.changed_at, changed_by = excluded.changed_by
                """)
                .param("library", library.code())
                .param("kind", kind.key())
                .param("owner", PlainText.shorten(PlainText.line(change.ownerPost()), 100))
                .param("note", PlainText.shorten(PlainText.clean(change.note()), 1_000))
                .param("channels", json.writeValueAsString(change.channels()))
                .param("at", Sql.at(clock.instant()))
                .param("by", actor.name())
                .update();
        audit.record(actor, "desk.guide.changed", library, "guide", kind.key(), Map.of("owner", change.ownerPost()));
    }

    private Map<String, GuideChange> said(LibraryId library) {
        Map<String, GuideChange> byKind = new HashMap<>();
        jdbc.sql("select kind, owner_post, note, channels from desk.guide_entry where library_id = :library")
                .param("library", library.code())
                .query((row, index) -> new GuideChange(
                        row.getString("kind"),
                        row.getString("owner_post"),
                        row.getString("note"),
                        json.readValue(row.getString("channels"), CHANNELS)))
                .list()
                .forEach(entry -> byKind.put(entry.kind(), entry));
        return byKind;
    }
}
