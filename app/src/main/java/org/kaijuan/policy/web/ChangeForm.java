package org.kaijuan.policy.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.UnitId;
import org.kaijuan.policy.PolicyChange;
import org.kaijuan.policy.PolicyLine;
import org.kaijuan.web.Form;

/** The fields {@code value, follow, from, to, order, reason} of the form that sets a rule. */
final class ChangeForm {

    private static final int LONGEST_VALUE = 4000;
    private static final int LONGEST_ORDER = 200;
    private static final int LONGEST_REASON = 1000;

    private ChangeForm() {}

    static Form fresh(PolicyLine line, LocalDate today) {
        return Form.empty().set("value", line.typed()).set("from", today.toString());
    }

    /** Reads the change; the form knows afterwards what is wrong with it. */
    static PolicyChange read(Form form, String key, UnitId unit, LocalDate today) {
        LocalDate from = form.date("from");
        if (from == null) {
            form.error("from", "form.required");
        }
        LocalDate to = form.date("to");
        return new PolicyChange(
                key,
                unit,
                value(form),
                from == null ? today : from,
                to,
                form.required("order", LONGEST_ORDER),
                form.required("reason", LONGEST_REASON));
    }

    /** Nothing if the unit is to follow those above it. */
    private static @Nullable String value(Form form) {
        return form.checked("follow") ? null : form.required("value", LONGEST_VALUE);
    }
}
