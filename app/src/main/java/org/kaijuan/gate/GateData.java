package org.kaijuan.gate;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.database.Sql;
import org.kaijuan.files.FileId;
import org.kaijuan.files.Files;
import org.kaijuan.identity.LibraryUse;
import org.kaijuan.identity.OwnData;
import org.kaijuan.identity.OwnRows;
import org.kaijuan.identity.PersonUse;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.retention.Kept;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is kept about people here: what was left for them, who took it away, with which signature; and when it goes. */
@Component
class GateData implements OwnData, PersonUse {

    private record Signed(UUID nonce, FileId file) {}

    private final JdbcClient jdbc;
    private final Files files;

    GateData(JdbcClient jdbc, Files files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    @Override
    public String section() {
        return "gate";
    }

    @Override
    public List<Map<String, Object>> of(PersonId person) {
        return OwnRows.of(jdbc, """
                select p.number as "own-data.gate.number", p.pieces as "own-data.gate.pieces", lower(p.state) as "own-data.gate.state",
                       to_char(p.state_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "own-data.gate.at",
                       nullif(a.proxy, '') as "own-data.gate.proxy", (a.signature_id is not null)::text as "own-data.gate.signed"
                  from gate.parcel p left join gate.act a on a.nonce = p.last_act
                 where p.patron_id = :person
                union all
                select p.number, p.pieces, 'collected-for-another',
                       to_char(a.acted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), null,
                       (a.signature_id is not null)::text
                  from gate.act a join gate.parcel p on p.id = a.parcel_id
                 where a.proxy_id = :person and a.refusal is null
                 order by 1
                """, person);
    }

    @Override
    public Set<PersonId> among(Set<PersonId> people) {
        return OwnRows.among(jdbc, """
                select patron_id from gate.parcel where patron_id = any(:people)
                 union select proxy_id from gate.act where proxy_id = any(:people)
                 union select by_id from gate.act where by_id = any(:people)
                """, people);
    }

    /** Parcels that have left the gatehouse, with what happened to them; and the record of old alarms. */
    private int eraseParcels(@Nullable LibraryId library, Instant before, int most) {
        if (library == null) {
            return 0;
        }
        int signatures = eraseSignatures(library, before, most);
        if (signatures == most) {
            return most;
        }
        int parcels = jdbc.sql("""
                        delete from gate.parcel where id in (
                            select id from gate.parcel
                             where library_id = :library and ended_on is not null and state_at < :before limit :most)
                        """)
                .param("library", library.code())
                .param("before", Sql.at(before))
                .param("most", most)
                .update();
        int alarms = jdbc.sql("""
                        delete from gate.act where nonce in (
                            select nonce from gate.act
                             where library_id = :library and parcel_id is null and acted_at < :before limit :most)
                        """)
                .param("library", library.code())
                .param("before", Sql.at(before))
                .param("most", most)
                .update();
        return Math.min(parcels + alarms, most);
    }

    private int eraseSignatures(@Nullable LibraryId library, Instant before, int most) {
        if (library == null) {
            return 0;
        }
        List<Signed> old = jdbc.sql("""
                        select nonce, signature_id from gate.act
                         where library_id = :library and signature_id is not null and acted_at < :before limit :most
                        """)
                .param("library", library.code())
                .param("before", Sql.at(before))
                .param("most", most)
                .query((row, number) -> new Signed(
                        row.getObject("nonce", UUID.class), new FileId(row.getObject("signature_id", UUID.class))))
                .list();
        for (Signed signed : old) {
            jdbc.sql("update gate.act set signature_id = null where nonce = :nonce")
                    .param("nonce", signed.nonce())
                    .update();
            files.remove(signed.file());
        }
        return old.size();
    }

    @Configuration(proxyBeanMethods = false)
    static class Uses {

        @Bean
        Kept keptSignatures(GateData data) {
            return new Kept(GatePolicies.SIGNATURES_KEPT, data::eraseSignatures);
        }

        @Bean
        Kept keptParcels(GateData data) {
            return new Kept(GatePolicies.PARCELS_KEPT, data::eraseParcels);
        }

        @Bean
        LibraryUse parcelsOfLibrary(JdbcClient jdbc) {
            return LibraryUse.ofRows("library-use.gate", jdbc, "gate.parcel");
        }
    }
}
