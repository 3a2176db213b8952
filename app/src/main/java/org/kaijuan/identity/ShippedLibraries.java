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
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
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
        ensure(Register.nation(NATION));
        ensure(Register.province(PROVINCE, NATION));
        int added = 0;
        for (CSVRecord row : rows()) {
            UnitId city = new UnitId(row.get("city_code"));
            ensure(new NewUnit(city, PROVINCE, UnitKind.CITY, row.get("city"), null));
            UnitId place = county(row, city);
            LibraryId code = new LibraryId(row.get("code"));
            if (trees.now().library(code).isEmpty()) {
                changes.add(new NewLibrary(code, row.get("school"), LibraryView.Kind.of(row.get("kind")), place))
                        .orThrow();
                added++;
            }
        }
        return added;
    }

    /** Named only where it is known for certain; other libraries stand right under their city until somebody moves them. */
    private UnitId county(CSVRecord row, UnitId city) {
        if (row.get("county").isEmpty()) {
            return city;
        }
        UnitId county = new UnitId(row.get("county_code"));
        ensure(new NewUnit(county, city, UnitKind.COUNTY, row.get("county"), null));
        return county;
    }

    /** The tree of a new installation: the shipped one, or somebody's own province with a first library. */
    Outcome<LibraryId> setUp(NewInstallation installation) {
        return switch (installation) {
            case NewInstallation.Shipped() -> {
                bringIn();
                yield Outcome.done(trees.now().libraries().getFirst().id());
            }
            case NewInstallation.Own(
                    UnitId province,
                    String name,
                    String city,
                    NewInstallation.NewOwnLibrary library) -> {
                ensure(Register.nation(NATION));
                UnitId cityUnit = new UnitId(province + "-1");
                Outcome<UnitId> made = changes.add(new NewUnit(province, NATION, UnitKind.PROVINCE, name, null));
                if (made instanceof Outcome.Refused<UnitId>(Refusal refusal)) {
                    yield Outcome.refused(refusal);
                }
                changes.add(new NewUnit(cityUnit, province, UnitKind.CITY, city, null))
                        .orThrow();
                yield changes.add(new NewLibrary(library.code(), library.school(), library.kind(), cityUnit));
            }
        };
    }

    static List<String> names() {
        return rows().stream().map(row -> Register.libraryOf(row.get("school"))).toList();
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
