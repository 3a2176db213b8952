package org.kaijuan.continuity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.UnitId;

/**
 * An order to be drafted.
 *
 * @param unit for whose libraries it is: a library, a county, a city, the province
 * @param number document number; may be empty
 * @param issuer who gives it, in words, e.g. the department of education (SYS-60)
 * @param from first day, in the zone of each library
 * @param to last day; absent for "until further notice"
 * @param reason what readers are told
 * @param steps done one after another
 * @param mode key of a {@link Mode} whose services are switched before the steps; absent for none
 */
public record NewOrder(
        UnitId unit,
        String title,
        String number,
        String issuer,
        LocalDate from,
        @Nullable LocalDate to,
        String reason,
        List<ActionStep> steps,
        @Nullable String mode) {

    public NewOrder {
        steps = List.copyOf(steps);
    }

    /** The same, its words stripped and the step that sets its mode before all others. */
    NewOrder whole() {
        List<ActionStep> whole = new ArrayList<>();
        String set = mode;
        if (set != null) {
            whole.add(new ActionStep(ModeSwitch.KEY, Map.of(ModeSwitch.MODE, set)));
        }
        steps.stream()
                .filter(step -> set == null || !step.action().equals(ModeSwitch.KEY))
                .forEach(whole::add);
        return new NewOrder(unit, title.strip(), number.strip(), issuer.strip(), from, to, reason.strip(), whole, mode);
    }
}
