package org.kaijuan.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads references while they are being written, stored or not, so that an editor can show what they print. */
@Service
public class Quotations {

    private final Workbench workbench;
    private final ReportAccess access;

    Quotations(Workbench workbench, ReportAccess access) {
        this.workbench = workbench;
        this.access = access;
    }

    /**
     * The references of a text, each once, as they would print in this report at this moment.
     *
     * @throws NotFoundException if the actor may not know of the report
     */
    @Transactional(readOnly = true)
    public List<Quotation> read(Actor actor, ReportId report, String text) {
        access.require(actor, ReportAccess.WRITE, report);
        Map<String, Segment> references = Markup.references(text);
        List<List<Piece>> printed = workbench.print(report, List.copyOf(references.values()));
        List<Quotation> quotations = new ArrayList<>();
        references.forEach(
                (markup, segment) -> quotations.add(Quotation.of(markup, segment, printed.get(quotations.size()))));
        return quotations;
    }
}
