package org.kaijuan.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kaijuan.kernel.LibraryId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Suppliers and rotas in the database. */
@Component
class SupplierRows {

    /** The rota of the type, or the one for all types if the type has none of its own. */
    private static final String ROTA = """
            select p.* from delivery.rota r join delivery.supplier p on p.id = r.supplier_id
            where r.library_id = :library
              and r.type = coalesce((select max(type) from delivery.rota where library_id = :library and type = :type), '')
            order by r.position
            """;

    private static final String INSERT = """
            insert into delivery.supplier (id, library_id, source, name, member_library, contact, active)
            values (:id, :library, :source, :name, :member, :contact, :active)
            """;

    private static final String UPDATE = """
            update delivery.supplier
            set name = :name, contact = :contact, active = :active, version = version + 1
            where id = :id and version = :version
            """;

    private final JdbcClient jdbc;

    SupplierRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SupplierView> of(LibraryId library) {
        return jdbc.sql("select * from delivery.supplier where library_id = :library order by name")
                .param("library", library.code())
                .query((row, number) -> map(row))
                .list();
    }

    Optional<SupplierView> find(SupplierId id) {
        return jdbc.sql("select * from delivery.supplier where id = :id")
                .param("id", id.value())
                .query((row, number) -> map(row))
                .optional();
    }

    /** {@code type} may be empty: the rota for all types without one of their own. */
    Rota rota(LibraryId library, String type) {
        return new Rota(jdbc.sql(ROTA)
                .param("library", library.code())
                .param("type", type)
                .query((row, number) -> map(row))
                .list());
    }

    /** Whether a type has a rota of its own. */
    boolean hasRota(LibraryId library, String type) {
        return jdbc.sql("select exists (select 1 from delivery.rota where library_id = :library and type = :type)")
                .param("library", library.code())
                .param("type", type)
                .query(Boolean.class)
                .single();
    }

    /** False if the library has a supplier of that name, an own one, or that member already. */
    boolean insert(SupplierId id, LibraryId library, NewSupplier supplier) {
        LibraryId member = supplier.member();
        return jdbc.sql(INSERT + "on conflict do nothing")
                        .param("id", id.value())
                        .param("library", library.code())
                        .param("source", supplier.source().code())
                        .param("name", supplier.name())
                        .param("member", member == null ? null : member.code())
                        .param("contact", supplier.contact())
                        .param("active", supplier.active())
                        .update()
                == 1;
    }

    /** Absent if the name is taken, otherwise whether {@code version} was still the current one. */
    Optional<Boolean> update(SupplierId id, int version, NewSupplier supplier) {
        try {
            return Optional.of(jdbc.sql(UPDATE)
                            .param("id", id.value())
                            .param("version", version)
                            .param("name", supplier.name())
                            .param("contact", supplier.contact())
                            .param("active", supplier.active())
                            .update()
                    == 1);
        } catch (DuplicateKeyException taken) {
            return Optional.empty();
        }
    }

    /** Replaces the rota of a type. */
    void setRota(LibraryId library, String type, List<SupplierId> order) {
        jdbc.sql("delete from delivery.rota where library_id = :library and type = :type")
                .param("library", library.code())
                .param("type", type)
                .update();
        UUID[] ids = order.stream().map(SupplierId::value).toArray(UUID[]::new);
        jdbc.sql("""
                        insert into delivery.rota (library_id, type, position, supplier_id)
                        select :library, :type, o.position - 1, o.supplier
                        from unnest(:suppliers::uuid[]) with ordinality as o (supplier, position)
                        """)
                .param("library", library.code())
                .param("type", type)
                .param("suppliers", ids)
                .update();
    }

    private static SupplierView map(ResultSet row) throws SQLException {
        String member = row.getString("member_library");
        return new SupplierView(
                new SupplierId(row.getObject("id", UUID.class)),
                new LibraryId(row.getString("library_id")),
                Source.of(row.getString("source")),
                row.getString("name"),
                member == null ? null : new LibraryId(member),
                row.getString("contact"),
                row.getBoolean("active"),
                row.getInt("version"));
    }
}
