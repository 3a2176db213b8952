package org.kaijuan.identity.intake;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.UnitView;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Text;
import org.kaijuan.web.TableFile;

/** Reads rows of a spreadsheet as people, and says in words what is wrong with those that are none. */
final class PersonLines {

    private static final int MAX_NAME = 100;
    private static final int MAX_IDENTIFIER = 60;
    private static final String EMAIL = "[^@\\s]{1,100}@[^@\\s]{1,90}\\.[^@\\s]{1,20}";
    private static final String PHONE = "[-+() 0-9]{3,30}";

    private final Columns columns;
    private final Map<String, String> departments;

    private PersonLines(Columns columns, List<UnitView> departments) {
        this.columns = columns;
        Map<String, String> byName = departments.stream()
                .collect(Collectors.toMap(
                        unit -> unit.name().toLowerCase(Locale.ROOT),
                        unit -> unit.id().code(),
                        (one, other) -> one));
        departments.forEach(unit -> byName.put(unit.id().code(), unit.id().code()));
        this.departments = byName;
    }

    /** The people of a table; refused if it lacks the columns without which nobody can be known. */
    static Outcome<List<PersonLine>> of(TableFile table, List<UnitView> departments) {
        Columns columns = Columns.ofPeople(table.headers());
        if (columns.header("name").isEmpty()
                || columns.header("card").isEmpty()
                        && columns.header("username").isEmpty()) {
            return Outcome.refused("identity.import-columns", String.join(", ", table.headers()));
        }
        PersonLines lines = new PersonLines(columns, departments);
        return Outcome.done(table.rows().stream().map(lines::line).toList());
    }

    private PersonLine line(TableFile.Row row) {
        String category = cell(row, "category");
        String department = cell(row, "department");
        String language = cell(row, "language");
        String username = cell(row, "username");
        return new PersonLine(
                row.position(),
                cell(row, "name"),
                cell(row, "card"),
                username == null ? null : username.toLowerCase(Locale.ROOT),
                cell(row, "email"),
                cell(row, "phone"),
                category == null ? null : Columns.meaning("category", category).orElse(null),
                department == null ? null : departments.get(department.toLowerCase(Locale.ROOT)),
                language == null ? null : Columns.meaning("language", language).orElse(null),
                complaint(row));
    }

    private @Nullable Text complaint(TableFile.Row row) {
        String name = cell(row, "name");
        String card = cell(row, "card");
        String username = cell(row, "username");
        if (name == null) {
            return Text.of("identity.import.no-name");
        }
        if (card == null && username == null) {
            return Text.of("identity.import.no-identifier");
        }
        if (name.length() > MAX_NAME || longer(card) || longer(username)) {
            return Text.of("identity.import.too-long", MAX_NAME, MAX_IDENTIFIER);
        }
        return complaintAboutTheRest(row);
    }

    private @Nullable Text complaintAboutTheRest(TableFile.Row row) {
        String email = cell(row, "email");
        if (email != null && !email.matches(EMAIL)) {
            return Text.of("identity.import.bad-email", email);
        }
        String phone = cell(row, "phone");
        if (phone != null && !phone.matches(PHONE)) {
            return Text.of("identity.import.bad-phone", phone);
        }
        return firstUnknown(row);
    }

    private @Nullable Text firstUnknown(TableFile.Row row) {
        for (String column : List.of("category", "department", "language")) {
            String word = cell(row, column);
            if (word != null && !isKnown(column, word)) {
                return Text.of("identity.import.unknown-" + column, word);
            }
        }
        return null;
    }

    private boolean isKnown(String column, String word) {
        return column.equals("department")
                ? departments.containsKey(word.toLowerCase(Locale.ROOT))
                : Columns.meaning(column, word).isPresent();
    }

    private @Nullable String cell(TableFile.Row row, String column) {
        return columns.cell(row, column);
    }

    private static boolean longer(@Nullable String identifier) {
        return identifier != null && identifier.length() > MAX_IDENTIFIER;
    }
}
