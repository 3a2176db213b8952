package org.kaijuan.gate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.database.Sql;
import org.kaijuan.desk.RequestId;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Parcels in the database. */
@Component
class ParcelRows {

    private final JdbcClient jdbc;

    ParcelRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ParcelId id, NewParcel parcel, String cardEnd, String by, Instant at) {
        jdbc.sql("""
                        insert into gate.parcel (id, library_id, patron_id, card_end, ticket, request_id, pieces, shelf,
                                                 window_from, window_to, left_by, left_at, state, state_at)
                        values (:id, :library, :patron, :card, :ticket, :request, :pieces, :shelf,
                                :from, :to, :by, :at, 'AT_GATE', :at)
                        """)
                .param("id", id.value())
                .param("library", parcel.library().code())
                .param("patron", parcel.patron().value())
                .param("card", cardEnd)
                .param(
                        "ticket",
                        parcel.request() == null ? null : parcel.request().number())
                .param(
                        "request",
                        parcel.request() == null ? null : parcel.request().id().value())
                .param("pieces", parcel.pieces())
                .param("shelf", parcel.shelf())
                .param("from", Sql.at(parcel.from()))
                .param("to", Sql.at(parcel.to()))
                .param("by", by)
                .param("at", Sql.at(at))
                .update();
    }

    Optional<ParcelView> find(ParcelId id) {
        return jdbc.sql("select * from gate.parcel where id = :id")
                .param("id", id.value())
                .query(ParcelRows::parcel)
                .optional();
    }

    /** The parcel, which nobody else changes before this transaction ends. */
    Optional<ParcelView> lock(ParcelId id) {
        return jdbc.sql("select * from gate.parcel where id = :id for update")
                .param("id", id.value())
                .query(ParcelRows::parcel)
                .optional();
    }

    /** The parcel of that number, or of the desk's request of that number, at the gate now. */
    Optional<ParcelView> waiting(LibraryId library, long ticket) {
        return jdbc.sql("""
                        select * from gate.parcel where library_id = :library and ticket = :ticket and state = 'AT_GATE' limit 1
                        """)
                .param("library", library.code())
                .param("ticket", ticket)
                .query(ParcelRows::parcel)
                .optional();
    }

    /** What a guard needs of today: what may be collected before {@code tomorrow}, and what has left the gatehouse today. */
    List<ParcelView> ofDay(LibraryId library, LocalDate day, Instant tomorrow) {
        return jdbc.sql("""
                        select * from gate.parcel
                         where library_id = :library
                           and (state = 'AT_GATE' and window_from < :tomorrow or ended_on = :day)
                         order by window_from, number
                        """)
                .param("library", library.code())
                .param("tomorrow", Sql.at(tomorrow))
                .param("day", day)
                .query(ParcelRows::parcel)
                .list();
    }

    long later(LibraryId library, Instant tomorrow) {
        return jdbc.sql("""
                        select count(*) from gate.parcel
                         where library_id = :library and state = 'AT_GATE' and window_from >= :tomorrow
                        """)
                .param("library", library.code())
                .param("tomorrow", Sql.at(tomorrow))
                .query(Long.class)
                .single();
    }

    void move(
            ParcelId id,
            ParcelState to,
            Instant at,
            @Nullable LocalDate endedOn,
            @Nullable ReturnReason returned,
            UUID act,
            @Nullable String doubt) {
        jdbc.sql("""
                        update gate.parcel set state = :state, state_at = :at, ended_on = :day, return_reason = :reason,
                               last_act = :act, doubt = :doubt
                         where id = :id
                        """)
                .param("state", to.name())
                .param("at", Sql.at(at))
                .param("day", endedOn)
                .param("reason", returned == null ? null : returned.name())
                .param("act", act)
                .param("doubt", doubt)
                .param("id", id.value())
                .update();
    }

    void doubt(ParcelId id, @Nullable String doubt) {
        jdbc.sql("update gate.parcel set doubt = :doubt where id = :id")
                .param("doubt", doubt)
                .param("id", id.value())
                .update();
    }

    static ParcelView parcel(ResultSet row, int number) throws SQLException {
        UUID request = row.getObject("request_id", UUID.class);
        String returned = row.getString("return_reason");
        return new ParcelView(
                new ParcelId(row.getObject("id", UUID.class)),
                row.getLong("number"),
                new LibraryId(row.getString("library_id")),
                new PersonId(row.getObject("patron_id", UUID.class)),
                row.getString("card_end"),
                row.getObject("ticket", Long.class),
                request == null ? null : new RequestId(request),
                row.getInt("pieces"),
                row.getString("shelf"),
                Sql.instant(row, "window_from"),
                Sql.instant(row, "window_to"),
                row.getString("left_by"),
                Sql.instant(row, "left_at"),
                ParcelState.valueOf(row.getString("state")),
                Sql.instant(row, "state_at"),
                returned == null ? null : ReturnReason.valueOf(returned),
                row.getObject("last_act", UUID.class),
                row.getString("doubt"));
    }
}
