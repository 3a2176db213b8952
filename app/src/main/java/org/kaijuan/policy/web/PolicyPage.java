package org.kaijuan.policy.web;

import java.util.List;
import org.kaijuan.identity.UnitView;
import org.kaijuan.policy.PolicyEntry;
import org.kaijuan.policy.PolicyLine;
import org.kaijuan.web.Form;

/**
 * One rule at a unit: what is in force, what was decided, and the form to decide anew.
 *
 * @param maySet whether the form is shown
 */
public record PolicyPage(PolicyLine line, UnitView unit, List<PolicyEntry> history, boolean maySet, Form form) {}
