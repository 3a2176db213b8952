package org.kaijuan.identity;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.springframework.core.io.ClassPathResource;

/** The counties of Jiangxi by their codes of GB/T 2260, as {@code identity/jiangxi-counties.csv} has them. */
final class ShippedCounties {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final List<Row> ROWS = load();

    private record Row(String code, String name, String city) {}

    private ShippedCounties() {}

    /** Those of a city of the shipped province, in the order of their codes; none for other cities. */
    static List<Counties.County> of(UnitView city) {
        return ShippedLibraries.PROVINCE.equals(city.parent())
                ? ROWS.stream()
                        .filter(row -> row.city().equals(city.name()))
                        .map(row -> new Counties.County(
                                new UnitId(ShippedLibraries.PROVINCE + "-" + row.code()), row.name()))
                        .toList()
                : List.of();
    }

    private static List<Row> load() {
        ClassPathResource file = new ClassPathResource("identity/jiangxi-counties.csv");
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            return FORMAT.parse(reader).stream()
                    .map(row -> new Row(row.get("code"), row.get("name"), row.get("city")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
