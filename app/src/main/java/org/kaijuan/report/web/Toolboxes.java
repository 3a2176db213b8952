package org.kaijuan.report.web;

import java.util.List;
import java.util.stream.Collectors;
import org.kaijuan.figures.FigureDefinition;
import org.kaijuan.figures.Figures;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.report.Quotations;
import org.kaijuan.report.ReportId;
import org.kaijuan.web.Option;
import org.springframework.stereotype.Component;

/** Puts together what the richer field needs. */
@Component
class Toolboxes {

    private final Quotations quotations;
    private final Figures figures;
    private final Libraries libraries;

    Toolboxes(Quotations quotations, Figures figures, Libraries libraries) {
        this.quotations = quotations;
        this.figures = figures;
        this.libraries = libraries;
    }

    /** The chips of all references in a text. */
    Chips chips(Actor actor, ReportId report, String text) {
        ScopeNames names = new ScopeNames(libraries.all().stream()
                .collect(Collectors.toMap(library -> library.id().code(), LibraryView::name)));
        return new Chips(quotations.read(actor, report, text), names);
    }

    Toolbox toolbox(Actor actor, ReportId report, String text) {
        List<Option> owners = libraries.all().stream()
                .map(library -> new Option(library.id().code(), library.name()))
                .toList();
        List<String> ids =
                figures.catalogue().stream().map(FigureDefinition::id).toList();
        return new Toolbox(chips(actor, report, text), ids, owners);
    }
}
