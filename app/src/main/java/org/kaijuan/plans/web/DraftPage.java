package org.kaijuan.plans.web;

import org.kaijuan.plans.EditionView;
import org.kaijuan.plans.PlanView;
import org.kaijuan.web.Form;

/** The draft of a plan, to be written. */
public record DraftPage(PlanView plan, EditionView draft, ActionChoices choices, Form form) {}
