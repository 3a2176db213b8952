package org.kaijuan.report.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.report.Changes;
import org.kaijuan.report.EditionView;
import org.kaijuan.report.ReportFiles;
import org.kaijuan.report.ReportFindings;
import org.kaijuan.report.ReportId;
import org.kaijuan.report.ReportView;
import org.kaijuan.report.Reports;
import org.kaijuan.report.Signatures;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Answers;
import org.kaijuan.web.BadInputException;
import org.kaijuan.web.Listing;
import org.kaijuan.web.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reports for programs (contract §4). {@code version} asks for a signed edition; without it, for the report as it stands. */
@RestController
@RequestMapping("/api/v1/reports")
class ReportsApi {

    static final String READ = "report:report:read";
    private static final String WRITE = "report:report:write";
    private static final String SIGN = "report:report:sign";

    private final Reports reports;
    private final Changes changes;
    private final Signatures signatures;
    private final ReportFiles files;
    private final ReportFindings findings;
    private final Words words;

    ReportsApi(
            Reports reports,
            Changes changes,
            Signatures signatures,
            ReportFiles files,
            ReportFindings findings,
            Words words) {
        this.findings = findings;
        this.words = words;
        this.reports = reports;
        this.changes = changes;
        this.signatures = signatures;
        this.files = files;
    }

    record Line(
            String id,
            String title,
            String issuer,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            LocalDate date,

            int version,
            boolean signed) {}

    /** @param template absent for the shipped one */
    record NewReport(@Nullable UUID notice, @Nullable String template) {}

    record Created(String id) {}

    /** @param fingerprint of the text that was read */
    record Signature(String fingerprint) {}

    @GetMapping
    @Allow(READ)
    Listing<Line> all(Actor actor) {
        return Listing.whole(reports.all(actor).stream().map(ReportsApi::line).toList());
    }

    @PostMapping
    @Allow(WRITE)
    ResponseEntity<Created> create(Actor actor, @RequestBody NewReport report) {
        if (report.notice() == null) {
            throw BadInputException.of("web.missing-parameter", "notice");
        }
        String template = report.template() == null ? Reports.SERVICES : report.template();
        Outcome<Created> made = reports.create(actor, report.notice(), template).map(id -> new Created(id.toString()));
        return Answers.created(made, created -> "/api/v1/reports/" + created.id());
    }

    @GetMapping("/{id}")
    @Allow(READ)
    ReportAnswer one(
            Actor actor,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer version,
            Locale language) {
        ReportView report = view(actor, id, version);
        return ReportAnswer.of(report, found(actor, report, language));
    }

    /** What should be looked at before it is signed; offsets count in the plain text of the report. */
    @GetMapping("/{id}/findings")
    @Allow(READ)
    List<FindingAnswer> findings(Actor actor, @PathVariable String id, Locale language) {
        return found(actor, reports.get(actor, ReportId.of(id)), language);
    }

    /** The text in which the offsets of the findings count. */
    @GetMapping(path = "/{id}/text", produces = "text/plain;charset=UTF-8")
    @Allow(READ)
    String text(Actor actor, @PathVariable String id) {
        return findings.text(reports.get(actor, ReportId.of(id)));
    }

    /** The sentences that no longer say what was accepted. */
    @GetMapping("/{id}/changes")
    @Allow(READ)
    List<ChangeAnswer> changes(Actor actor, @PathVariable String id) {
        return changes.list(actor, ReportId.of(id)).stream()
                .map(ChangeAnswer::of)
                .toList();
    }

    @PostMapping("/{id}/signature")
    @Allow(SIGN)
    ResponseEntity<EditionView> sign(Actor actor, @PathVariable String id, @RequestBody Signature signature) {
        return Answers.of(signatures.sign(actor, ReportId.of(id), signature.fingerprint()));
    }

    @GetMapping("/{id}.docx")
    @Allow(READ)
    ResponseEntity<byte[]> docx(
            Actor actor, @PathVariable String id, @RequestParam(required = false) @Nullable Integer version) {
        ReportView report = view(actor, id, version);
        return Attachment.of(
                report,
                "docx",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                files.docx(actor, report));
    }

    @GetMapping("/{id}.pdf")
    @Allow(READ)
    ResponseEntity<byte[]> pdf(
            Actor actor, @PathVariable String id, @RequestParam(required = false) @Nullable Integer version) {
        ReportView report = view(actor, id, version);
        return Attachment.of(report, "pdf", "application/pdf", files.pdf(actor, report));
    }

    private List<FindingAnswer> found(Actor actor, ReportView report, Locale language) {
        return findings.of(actor, report).stream()
                .map(finding -> FindingAnswer.of(finding, words, language))
                .toList();
    }

    private ReportView view(Actor actor, String id, @Nullable Integer version) {
        ReportId report = ReportId.of(id);
        return version == null ? reports.get(actor, report) : reports.edition(actor, report, version);
    }

    private static Line line(ReportView report) {
        return new Line(
                report.id().toString(),
                report.content().title(),
                report.content().issuer(),
                report.content().date(),
                report.version(),
                report.signed());
    }
}
