package org.kaijuan.gate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.database.Sql;
import org.kaijuan.files.FileId;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What tablets have reported, in the database. */
@Component
class ActRows {

    /** How an act was taken the first time. */
    record Taken(
            @Nullable ParcelId parcel,
            ActKind kind,
            @Nullable String refusal) {}

    /** How a parcel was signed for. */
    record Receipt(
            Collector collector,
            String proxy,
            @Nullable PersonId proxyId,
            String cardEnd,
            @Nullable FileId signature) {}

    private final JdbcClient jdbc;

    ActRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Taken> find(UUID nonce) {
        return jdbc.sql("select parcel_id, kind, refusal from gate.act where nonce = :nonce")
                .param("nonce", nonce)
                .query((row, number) -> {
                    UUID parcel = row.getObject("parcel_id", UUID.class);
                    return new Taken(
                            parcel == null ? null : new ParcelId(parcel),
                            ActKind.valueOf(row.getString("kind")),
                            row.getString("refusal"));
                })
                .optional();
    }

    /** Whether the nonce was new. */
    boolean insert(
            UUID nonce,
            LibraryId library,
            @Nullable ParcelId parcel,
            ActKind kind,
            Doer doer,
            String words,
            @Nullable String refusal) {
        return jdbc.sql("""
                        insert into gate.act (nonce, library_id, parcel_id, kind, acted_at, received_at, by_id, by_name,
                                              sent_by, late, words, refusal)
                        values (:nonce, :library, :parcel, :kind, :at, :received, :by, :name, :sent, :late, :words, :refusal)
                        on conflict do nothing
                        """)
                        .param("nonce", nonce)
                        .param("library", library.code())
                        .param("parcel", parcel == null ? null : parcel.value())
                        .param("kind", kind.name())
                        .param("at", Sql.at(doer.at()))
                        .param("received", Sql.at(doer.receivedAt()))
                        .param("by", doer.actor().id().map(PersonId::value).orElse(null))
                        .param("name", doer.actor().name())
                        .param("sent", doer.sentBy())
                        .param("late", doer.late())
                        .param("words", words)
                        .param("refusal", refusal)
                        .update()
                == 1;
    }

    void sign(UUID nonce, Receipt receipt) {
        jdbc.sql("""
                        update gate.act set collector = :collector, proxy = :proxy, proxy_id = :proxyId, shown_card = :card,
                               signature_id = :signature
                         where nonce = :nonce
                        """)
                .param("collector", receipt.collector().name())
                .param("proxy", receipt.proxy())
                .param(
                        "proxyId",
                        receipt.proxyId() == null ? null : receipt.proxyId().value())
                .param("card", receipt.cardEnd())
                .param(
                        "signature",
                        receipt.signature() == null ? null : receipt.signature().value())
                .param("nonce", nonce)
                .update();
    }

    /** What happened to a parcel, in the order of arrival. */
    List<ActView> of(ParcelId parcel) {
        return jdbc.sql("select * from gate.act where parcel_id = :parcel order by received_at, nonce")
                .param("parcel", parcel.value())
                .query(ActRows::act)
                .list();
    }

    Optional<FileId> signature(ParcelId parcel, UUID nonce) {
        return jdbc.sql("select signature_id from gate.act where parcel_id = :parcel and nonce = :nonce")
                .param("parcel", parcel.value())
                .param("nonce", nonce)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .optional()
                .flatMap(found -> found)
                .map(FileId::new);
    }

    private static ActView act(ResultSet row, int number) throws SQLException {
        String collector = row.getString("collector");
        return new ActView(
                row.getObject("nonce", UUID.class),
                ActKind.valueOf(row.getString("kind")),
                Sql.instant(row, "acted_at"),
                Sql.instant(row, "received_at"),
                row.getString("by_name"),
                row.getString("sent_by"),
                row.getBoolean("late"),
                collector == null ? null : Collector.valueOf(collector),
                row.getString("proxy"),
                row.getString("shown_card"),
                row.getObject("signature_id") != null,
                row.getString("words"),
                row.getString("refusal"));
    }
}
