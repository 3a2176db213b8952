package org.kaijuan.report;

import java.util.List;
import java.util.Map;
import org.kaijuan.audit.Audit;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signing: an edition is frozen with its hash, its signer and the moment (PRV-07). */
@Service
public class Signatures {

    private final ReportStore reports;
    private final EditionStore editions;
    private final Workbench workbench;
    private final ReportAccess access;
    private final ReportJson json;
    private final Audit audit;
    private final BusinessClock clock;

    Signatures(
            ReportStore reports,
            EditionStore editions,
            Workbench workbench,
            ReportAccess access,
            ReportJson json,
            Audit audit,
            BusinessClock clock) {
        this.reports = reports;
        this.editions = editions;
        this.workbench = workbench;
        this.access = access;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Signs what the signer has seen, with today as the date of issue. Refused: {@code report.signed-already} if another was
     * first, {@code report.moved-on} if the report says something else by now, {@code report.broken-references}.
     *
     * @param seen the {@link ReportView#fingerprint} of the text that was read
     */
    @Transactional
    public Outcome<EditionView> sign(Actor actor, ReportId id, String seen) {
        access.require(actor, ReportAccess.SIGN, id);
        ReportRecord report = reports.lock(id).orElseThrow(() -> new NotFoundException("report " + id));
        ReportContent content = workbench.compile(report).content();
        List<EditionView> signed = editions.of(id);
        String fingerprint = Fingerprint.of(content);
        if (!signed.isEmpty() && signed.getFirst().fingerprint().equals(fingerprint)) {
            EditionView first = signed.getFirst();
            return Outcome.refused("report.signed-already", first.signedBy(), first.signedAt());
        }
        if (!fingerprint.equals(seen)) {
            return Outcome.refused("report.moved-on");
        }
        long broken = broken(content);
        if (broken > 0) {
            return Outcome.refused("report.broken-references", broken);
        }
        return Outcome.done(freeze(actor, id, signed.size() + 1));
    }

    private EditionView freeze(Actor actor, ReportId id, int number) {
        reports.issue(id, clock.today(clock.getZone()));
        ReportContent content = workbench.compile(id).content();
        EditionView edition = editions.insert(id, number, json.content(content), Fingerprint.of(content), actor);
        workbench.accept(id, content, actor);
        audit.record(
                actor,
                "report.report.signed",
                null,
                "report",
                id.toString(),
                Map.of("edition", number, "sha256", edition.sha256()));
        return edition;
    }

    /** What an edition says against the report as it stands. */
    @Transactional(readOnly = true)
    public Redline redline(Actor actor, ReportId id, int number) {
        access.requireRead(actor, id);
        return Redline.between(
                json.content(content(id, number)), workbench.compile(id).content());
    }

    /** Whether the stored bytes of an edition still give the hash that was signed. */
    @Transactional(readOnly = true)
    public boolean isIntact(Actor actor, ReportId id, int number) {
        access.requireRead(actor, id);
        String content = content(id, number);
        return editions.of(id).stream()
                .anyMatch(edition ->
                        edition.number() == number && edition.sha256().equals(ReportJson.sha256(content)));
    }

    private String content(ReportId id, int number) {
        return editions.content(id, number).orElseThrow(() -> new NotFoundException("edition " + number));
    }

    private static long broken(ReportContent content) {
        return content.paragraphs()
                .flatMap(paragraph -> paragraph.pieces().stream())
                .filter(Piece.Broken.class::isInstance)
                .count();
    }
}
