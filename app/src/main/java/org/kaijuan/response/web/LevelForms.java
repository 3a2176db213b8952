package org.kaijuan.response.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.UnitId;
import org.kaijuan.response.Level;
import org.kaijuan.response.NewLevel;
import org.kaijuan.response.NewRisk;
import org.kaijuan.response.Risk;
import org.kaijuan.web.Form;

/** Reads the forms of levels and risks; what is wrong stands in the form afterwards. */
final class LevelForms {

    private static final int LONGEST_SOURCE = 200;
    private static final int LONGEST_REASON = 1000;

    private LevelForms() {}

    static Form fresh(LocalDate today) {
        return Form.empty().set("from", today.toString());
    }

    static Optional<NewLevel> level(Form form) {
        List<UnitId> units = units(form);
        String level = form.choice(
                "level", Arrays.stream(Level.values()).map(Level::name).toList());
        LocalDate from = day(form);
        LocalDate to = form.date("to");
        String source = form.required("source", LONGEST_SOURCE);
        String reason = form.required("reason", LONGEST_REASON);
        return form.hasErrors() || level == null || from == null
                ? Optional.empty()
                : Optional.of(new NewLevel(units, Level.valueOf(level), from, to, source, reason));
    }

    static Optional<NewRisk> risk(Form form) {
        List<UnitId> units = units(form);
        String risk =
                form.choice("risk", Arrays.stream(Risk.values()).map(Risk::name).toList());
        LocalDate from = day(form);
        String source = form.required("source", LONGEST_SOURCE);
        return form.hasErrors() || risk == null || from == null
                ? Optional.empty()
                : Optional.of(new NewRisk(units, Risk.valueOf(risk), from, source));
    }

    private static List<UnitId> units(Form form) {
        List<UnitId> units = form.all("unit").stream()
                .filter(UnitId::isValid)
                .map(UnitId::new)
                .toList();
        if (units.isEmpty()) {
            form.error("unit", "response.form.unit-missing");
        }
        return units;
    }

    private static @Nullable LocalDate day(Form form) {
        LocalDate from = form.date("from");
        if (from == null) {
            form.error("from", "form.required");
        }
        return from;
    }
}
