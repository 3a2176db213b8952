package org.kaijuan.duties.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kaijuan.duties.OvertimeRow;
import org.kaijuan.duties.rotation.Burden;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.identity.PersonView;
import org.kaijuan.kernel.Period;
import org.kaijuan.web.Form;
import org.kaijuan.web.Option;

/** Work on holidays and weekends, by person and in full. */
public record OvertimePage(
        LibraryView library,
        Period period,
        List<OvertimeRow> rows,
        List<PersonView> serving,
        boolean mayNote,
        Form form) {

    /** Hours of one person. */
    public record Sum(String name, double onHolidays, double onWeekends) {}

    public List<Sum> sums() {
        Map<String, Sum> sums = new LinkedHashMap<>();
        for (OvertimeRow row : rows) {
            double holiday = row.kind() == Burden.HOLIDAY ? row.hours() : 0;
            sums.merge(
                    row.person().toString(),
                    new Sum(row.name(), holiday, row.hours() - holiday),
                    (one, other) -> new Sum(
                            one.name(), one.onHolidays() + other.onHolidays(), one.onWeekends() + other.onWeekends()));
        }
        return List.copyOf(sums.values());
    }

    public List<Option> people() {
        return serving.stream()
                .map(person -> new Option(person.id().toString(), person.name()))
                .toList();
    }
}
