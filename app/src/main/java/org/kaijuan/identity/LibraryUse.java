package org.kaijuan.identity;

import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.kaijuan.kernel.LibraryId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps a library from being taken out of the register while a module has something of it; a bean of the module.
 *
 * @param what the module has, as the key of a message that fits into "the library still has …"
 * @param isThere whether it has
 */
public record LibraryUse(String what, Predicate<LibraryId> isThere) {

    /** By rows of tables that have a column {@code library_id}; names from the program's text, never from outside. */
    public static LibraryUse ofRows(String what, JdbcClient jdbc, String... tables) {
        String sql = Arrays.stream(tables)
                .map(table -> "exists (select from " + table + " where library_id = :library)")
                .collect(Collectors.joining(" or ", "select ", ""));
        return new LibraryUse(
                what,
                library -> jdbc.sql(sql)
                        .param("library", library.code())
                        .query(Boolean.class)
                        .single());
    }
}
