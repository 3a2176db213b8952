package org.kaijuan.answers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The answers that every installation begins with, as the province's: questions about the library, answered from the rules in
 * force, and the public facts of early 2020 with source, date and validity (PUB-07). Brought in once; what the province
 * changes or retires stays so.
 */
@Component
class StarterBank implements SmartInitializingSingleton {

    static final List<String> TABLES = List.of("library.csv", "epidemic-2020.csv");

    private final EntryImports imports;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    StarterBank(EntryImports imports, JdbcClient jdbc, TransactionTemplate transaction) {
        this.imports = imports;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtext('answers.starter-bank'))")
                    .query((row, n) -> n)
                    .list();
            TABLES.stream().filter(table -> !isThere(table)).forEach(this::install);
        });
    }

    private boolean isThere(String table) {
        return jdbc.sql("select exists (select from answers.batch where library_id is null and file_name = :name)")
                .param("name", table)
                .query(Boolean.class)
                .single();
    }

    private void install(String table) {
        try (InputStream content =
                Objects.requireNonNull(StarterBank.class.getResourceAsStream("/answers/" + table), table)) {
            imports.install(table, content);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
