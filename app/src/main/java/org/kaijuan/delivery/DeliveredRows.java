package org.kaijuan.delivery;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kaijuan.database.Sql;
import org.kaijuan.files.FileId;
import org.kaijuan.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was delivered through requests of the desk. */
@Component
class DeliveredRows {

    private static final String INSERT = """
            insert into delivery.delivered (id, library_id, source, type, title, authors, year, title_key, delivered_on,
                                            delivered_at, asked_at, request_id, supplier_id, file_id)
            values (:id, :library, :source, :type, :title, :authors, :year, :titleKey, :day, :at, :askedAt, :request,
                    :supplier, :file)
            """;

    private final JdbcClient jdbc;

    DeliveredRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(SupplyView supply, Want want, @Nullable FileId file, Instant at, LocalDate day) {
        SupplierView supplier = supply.supplier();
        WorkView work = supply.work();
        jdbc.sql(INSERT)
                .param("id", Ids.next())
                .param("library", want.library().code())
                .param("source", (supplier == null ? Source.OWN : supplier.source()).code())
                .param("type", want.type().code())
                .param("title", work.name())
                .param("authors", work.authors())
                .param("year", work.year())
                .param("titleKey", TitleKey.of(work.name()))
                .param("day", day)
                .param("at", Sql.at(at))
                .param("askedAt", Sql.at(want.askedAt()))
                .param("request", want.request().value())
                .param("supplier", supplier == null ? null : supplier.id().value())
                .param("file", file == null ? null : file.value())
                .update();
    }
}
