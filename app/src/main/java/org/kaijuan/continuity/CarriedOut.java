package org.kaijuan.continuity;

import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kaijuan.database.Sql;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** For which libraries a step of an errand has been done; written in the transaction that did it. */
@Repository
class CarriedOut {

    /** Stands for all libraries of a step that is done for the whole unit at once. */
    private static final String WHOLE = "";

    private final JdbcClient jdbc;
    private final Clock clock;

    CarriedOut(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The libraries of {@code all} for which it has been done. */
    Scope done(OrderId order, String errand, int step, Scope all) {
        Set<String> codes = codes(order, errand, step);
        return codes.contains(WHOLE)
                ? all
                : Scope.of(codes.stream().map(LibraryId::new).collect(Collectors.toSet()))
                        .and(all);
    }

    void note(OrderId order, String errand, int step, boolean whole, Collection<LibraryId> libraries) {
        String[] codes = whole
                ? new String[] {WHOLE}
                : libraries.stream().map(LibraryId::code).toArray(String[]::new);
        jdbc.sql("""
                insert into continuity.carried_out (order_id, errand, step, library_id, at)
                select :order::uuid, :errand, :step::int, library, :at::timestamptz from unnest(:libraries::text[]) as each (library)
                """)
                .param("order", order.value())
                .param("errand", errand)
                .param("step", step)
                .param("libraries", codes)
                .param("at", Sql.at(clock.instant()))
                .update();
    }

    /** How many pieces of the errand are done, counted by library and step. */
    long count(OrderId order, String errand) {
        return jdbc.sql("select count(*) from continuity.carried_out where order_id = :order and errand = :errand")
                .param("order", order.value())
                .param("errand", errand)
                .query(Long.class)
                .single();
    }

    private Set<String> codes(OrderId order, String errand, int step) {
        return new TreeSet<>(jdbc.sql("""
                select library_id from continuity.carried_out
                where order_id = :order and errand = :errand and step = :step
                """)
                .param("order", order.value())
                .param("errand", errand)
                .param("step", step)
                .query(String.class)
                .list());
    }
}
