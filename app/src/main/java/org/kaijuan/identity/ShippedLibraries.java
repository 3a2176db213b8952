package org.kaijuan.identity;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.kaijuan.kernel.LibraryId;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The 20 libraries of the register (PRV-09), which come with Kaijuan as {@code identity/jiangxi.csv}, in their order. */
@Component
class ShippedLibraries {

    static final UnitId NATION = new UnitId("cn");
    static final UnitId PROVINCE = new UnitId("jx");

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Trees trees;
    private final UnitChanges changes;

    ShippedLibraries(Trees trees, UnitChanges changes) {
        this.trees = trees;
        this.changes = changes;
    }

    /** Adds what is missing and leaves the rest as it is. */
    int bringIn() {
        ensure(new NewUnit(NATION, null, UnitKind.NATION, "中国", "China"));
        ensure(new NewUnit(PROVINCE, NATION, UnitKind.PROVINCE, "江西省", "Jiangxi"));
        int added = 0;
        for (CSVRecord row : rows()) {
            UnitId city = new UnitId(row.get("city_code"));
            ensure(new NewUnit(city, PROVINCE, UnitKind.CITY, row.get("city"), null));
            LibraryId code = new LibraryId(row.get("code"));
            if (trees.now().library(code).isEmpty()) {
                changes.add(new NewLibrary(code, row.get("school"), LibraryView.Kind.of(row.get("kind")), city))
                        .orThrow();
                added++;
            }
        }
        return added;
    }

    private void ensure(NewUnit unit) {
        if (trees.now().find(unit.id()).isEmpty()) {
            changes.add(unit).orThrow();
        }
    }

    private static List<CSVRecord> rows() {
        ClassPathResource file = new ClassPathResource("identity/jiangxi.csv");
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            return FORMAT.parse(reader).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
