package org.kaijuan.figures.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaijuan.audit.Audit;
import org.kaijuan.figures.FigureAnswer;
import org.kaijuan.figures.FigureDefinition;
import org.kaijuan.figures.FigureRow;
import org.kaijuan.figures.FigureScope;
import org.kaijuan.figures.Figures;
import org.kaijuan.figures.Provenance;
import org.kaijuan.figures.RowsPage;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Scope;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Excel;
import org.kaijuan.web.Listing;
import org.kaijuan.web.Option;
import org.kaijuan.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The board of figures and the page of each. */
@Controller
@RequestMapping("/figures")
class FiguresController {

    static final String READ = "figures:figure:read";

    private static final int ROWS = 50;

    private final Figures figures;
    private final Libraries libraries;
    private final RowsExport export;
    private final CellWords cells;
    private final Audit audit;
    private final BusinessClock clock;

    FiguresController(
            Figures figures,
            Libraries libraries,
            RowsExport export,
            CellWords cells,
            Audit audit,
            BusinessClock clock) {
        this.figures = figures;
        this.libraries = libraries;
        this.export = export;
        this.cells = cells;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is asked, as it stands in the URL. */
    record Asked(
            @Nullable String library,
            @Nullable String from,
            @Nullable String to) {}

    @GetMapping
    @Allow(READ)
    Page board(Actor actor, Asked asked) {
        Selection selection = selection(actor, "/figures", asked);
        return Page.of(
                "figures/board",
                new BoardPage(
                        selection,
                        figures.values(selection.scope(), selection.question().period())));
    }

    /** The small drawing beside a figure on the board, which asks for it once the line is in sight. */
    @GetMapping("/{id}/course")
    @Allow(READ)
    Page course(Actor actor, @PathVariable String id, Asked asked) {
        Selection selection = selection(actor, "/figures/" + id, asked);
        return Page.fragment("figures/course", new CoursePage(figures.definition(id), trend(id, selection)));
    }

    @GetMapping("/{id}")
    @Allow(READ)
    Page figure(
            Actor actor,
            @PathVariable String id,
            Asked asked,
            @RequestParam(required = false) @Nullable String cursor,
            Locale language) {
        Selection selection = selection(actor, "/figures/" + id, asked);
        FigureScope scope = selection.scope();
        FigureAnswer answer = figures.value(id, scope, selection.question().period());
        RowsPage rows = figures.rows(id, scope, selection.question().period(), cursor, ROWS);
        FigurePage page = new FigurePage(
                selection,
                answer,
                answer.definition().provenance() == Provenance.DECLARED
                        ? null
                        : figures.declaredBeside(id, scope, selection.question().period())
                                .orElse(null),
                trend(id, selection),
                Listing.of(rows.rows(), rows.total(), rows.next()).map(row -> cells.in(language, row)),
                names());
        return Page.of("figures/figure", page);
    }

    @GetMapping(path = "/{id}", params = "format=xlsx")
    @Allow(READ)
    Excel<FigureRow> export(Actor actor, @PathVariable String id, Asked asked, Locale language) {
        Selection selection = selection(actor, "/figures/" + id, asked);
        FigureScope scope = selection.scope();
        FigureDefinition definition = figures.definition(id);
        RowsPage first = figures.rows(id, scope, selection.question().period(), null, 1);
        LibraryId library = libraries.find(scope.code()).map(LibraryView::id).orElse(null);
        audit.exported(actor, library, "figures.rows." + id, first.total());
        return export.of(definition, scope, selection.question().period(), names(), language);
    }

    private SortedMap<LocalDate, BigDecimal> trend(String id, Selection selection) {
        return figures.trend(id, selection.scope(), selection.question().period());
    }

    private Selection selection(Actor actor, String path, Asked asked) {
        LocalDate today = clock.today(clock.getZone());
        Question question = Question.of(actor, asked.library(), asked.from(), asked.to(), today);
        Scope held = actor.scope(READ);
        List<Option> choices = libraries.all().stream()
                .filter(library -> held.contains(library.id()))
                .map(library -> new Option(library.id().code(), library.name()))
                .toList();
        return new Selection(
                path,
                question,
                figures.scope(actor, question.library()),
                choices,
                held.libraries().containsAll(libraries.everywhere().libraries()),
                today);
    }

    private Map<LibraryId, String> names() {
        return libraries.all().stream().collect(Collectors.toMap(LibraryView::id, LibraryView::name));
    }
}
