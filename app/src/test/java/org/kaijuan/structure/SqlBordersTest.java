package org.kaijuan.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A module's SQL touches the tables of its own schema only; no foreign key crosses a border. */
class SqlBordersTest {

    private static final Path MIGRATIONS = Sources.RESOURCES.resolve("db/migration");

    /** These look after all schemas by their trade: migrate, grant, back up, empty for a fresh demo. */
    private static final Set<String> CARETAKERS = Set.of("database", "backup");

    private static final Pattern TABLE = Pattern.compile(
            "(?i)\\b(?:from|join|into|update|references|table|using|truncate|copy|on|exists|trigger|sequence)\\s+(?:only\\s+)?([a-z_]+)\\.([a-z_]+)");

    @Test
    void a_migration_stays_in_its_schema() {
        Set<String> trespasses = new TreeSet<>();
        Sources.read(MIGRATIONS, ".sql").forEach((file, sql) -> {
            String own = file.getParent().getFileName().toString();
            trespasses.addAll(foreign(sql.replaceAll("--.*", ""), own, file.toString()));
        });
        assertThat(trespasses).isEmpty();
    }

    @Test
    void the_sql_in_java_stays_in_its_schema() {
        Set<String> trespasses = new TreeSet<>();
        Sources.read(Sources.JAVA, ".java").forEach((file, java) -> {
            String module = Sources.JAVA.relativize(file).getName(0).toString();
            if (!CARETAKERS.contains(module)) {
                trespasses.addAll(foreign(Sources.withoutComments(java), module, file.toString()));
            }
        });
        assertThat(trespasses).isEmpty();
    }

    private static Set<String> foreign(String sql, String own, String where) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = TABLE.matcher(sql);
        while (matcher.find()) {
            if (schemas().contains(matcher.group(1)) && !matcher.group(1).equals(own)) {
                found.add(where + ": " + matcher.group(1) + "." + matcher.group(2));
            }
        }
        return found;
    }

    private static Set<String> schemas() {
        Map<Path, String> scripts = Sources.read(MIGRATIONS, ".sql");
        return scripts.keySet().stream()
                .map(file -> file.getParent().getFileName().toString())
                .collect(Collectors.toSet());
    }
}
