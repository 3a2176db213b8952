package org.kaijuan.returns.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kaijuan.figures.FigureValue;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.returns.DocumentView;
import org.kaijuan.returns.Documents;
import org.kaijuan.returns.ProposalView;
import org.kaijuan.returns.ReturnsAccess;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Answers;
import org.kaijuan.web.Words;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What a report that a library has already may say (contract §4). Nothing enters the return until a person confirms it. */
@RestController
@RequestMapping("/api/v1/returns/{id}/proposals")
class ProposalsApi {

    private final Documents documents;
    private final Words words;

    ProposalsApi(Documents documents, Words words) {
        this.documents = documents;
        this.words = words;
    }

    /**
     * @param text what was read; offsets are Unicode code points of it
     * @param page where a person confirms
     */
    record Answer(String document, String page, String text, List<Figure> proposals, List<Highlight> highlights) {}

    /**
     * @param sentence what the return will quote
     * @param from the first day that the sentence is about
     */
    record Figure(
            String figure,
            String label,
            Object value,
            String unit,
            String quote,
            int start,
            int end,
            String sentence,
            LocalDate from,
            LocalDate to,
            double confidence) {}

    record Highlight(String chapter, String quote, int start, int end) {}

    /** @param text the report */
    record Sent(@Nullable String text) {}

    /** Text, Markdown, Word or PDF as the body; what it is, its first bytes say and not the type it is sent as. */
    @PostMapping(consumes = MediaType.ALL_VALUE)
    @Allow(ReturnsAccess.WRITE)
    ResponseEntity<Answer> body(Actor actor, Locale language, @PathVariable String id, HttpServletRequest request)
            throws IOException {
        try (InputStream body = request.getInputStream()) {
            return answer(language, documents.take(actor, Ids.returned(id), "api", body));
        }
    }

    /** The same as JSON. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Allow(ReturnsAccess.WRITE)
    ResponseEntity<Answer> text(Actor actor, Locale language, @PathVariable String id, @RequestBody Sent sent) {
        String text = sent.text() == null ? "" : sent.text();
        return answer(language, documents.take(actor, Ids.returned(id), "api", text));
    }

    /** The same as a form with a file. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Allow(ReturnsAccess.WRITE)
    ResponseEntity<Answer> file(
            Actor actor, Locale language, @PathVariable String id, @RequestPart("file") MultipartFile file)
            throws IOException {
        String name = file.getOriginalFilename();
        try (InputStream content = file.getInputStream()) {
            return answer(language, documents.take(actor, Ids.returned(id), name == null ? "" : name, content));
        }
    }

    private ResponseEntity<Answer> answer(Locale language, Outcome<DocumentView> outcome) {
        return Answers.of(outcome.map(document -> new Answer(
                document.id().toString(),
                "/desk/returns/documents/" + document.id(),
                document.text(),
                document.proposals().stream()
                        .filter(ProposalView::isFigure)
                        .map(proposal -> figure(language, proposal))
                        .toList(),
                document.proposals().stream()
                        .filter(proposal -> !proposal.isFigure())
                        .map(found -> new Highlight(found.figure(), found.quote(), found.start(), found.end()))
                        .toList())));
    }

    private Figure figure(Locale language, ProposalView proposal) {
        return new Figure(
                proposal.figure(),
                words.of(language, "figure." + proposal.figure()),
                plain(proposal.value()),
                proposal.unit().equals("text") ? "" : words.of(language, "figure.unit." + proposal.unit()),
                proposal.quote(),
                proposal.start(),
                proposal.end(),
                proposal.sentence(),
                proposal.period().from(),
                proposal.period().to(),
                proposal.confidence());
    }

    private static Object plain(FigureValue value) {
        return switch (value) {
            case FigureValue.Quantity(BigDecimal number) -> number;
            case FigureValue.Wording(String text) -> text;
            case FigureValue.Nothing() -> "";
        };
    }
}
