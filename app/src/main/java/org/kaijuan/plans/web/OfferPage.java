package org.kaijuan.plans.web;

import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.plans.Adoption;
import org.kaijuan.plans.TemplateView;
import org.kaijuan.web.Form;

/** A template of the province, to be answered by a library. */
public record OfferPage(
        TemplateView template,
        LibraryView library,
        @Nullable Adoption adoption,
        boolean mayAnswer,
        ActionWords words,
        Form form) {}
