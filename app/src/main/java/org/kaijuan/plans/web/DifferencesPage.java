package org.kaijuan.plans.web;

import org.kaijuan.plans.Differences;
import org.kaijuan.plans.PlanView;

/** A text of a plan set against an earlier one or against the province's template. */
public record DifferencesPage(PlanView plan, int number, boolean fromTemplate, Differences differences) {}
