package org.kaijuan.linter.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.linter.Finding;
import org.kaijuan.linter.Proofreading;
import org.kaijuan.prose.Prose;
import org.kaijuan.prose.ProseFile;
import org.kaijuan.prose.Span;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Excel;
import org.kaijuan.web.Form;
import org.kaijuan.web.Page;
import org.kaijuan.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A page on which any text can be laid before the linter; nothing of it is kept. */
@Controller
@RequestMapping("/lint")
class LintController {

    private static final String TEMPLATE = "linter/lint";
    private static final String TEXT = "text";

    private final Proofreading proofreading;

    LintController(Proofreading proofreading) {
        this.proofreading = proofreading;
    }

    @GetMapping
    @Allow(Proofreading.LINT)
    Page blank() {
        return Page.of(TEMPLATE, new LintPage(Form.empty(), null, List.of()));
    }

    @PostMapping
    @Allow(Proofreading.LINT)
    Page check(Actor actor, Form form, @RequestParam(name = "file", required = false) @Nullable MultipartFile file)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return typed(actor, form);
        }
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return switch (proofreading.read(actor, file.getInputStream(), name, register(form))) {
            case Outcome.Done<Proofreading.Proof>(Proofreading.Proof proof) -> checked(form, proof);
            case Outcome.Refused<Proofreading.Proof>(Refusal refusal) -> refused(form.refuse(refusal));
        };
    }

    private Page typed(Actor actor, Form form) {
        String text = form.required(TEXT, ProseFile.LONGEST_TEXT);
        return form.hasErrors()
                ? refused(form)
                : checked(form, proofreading.check(actor, Prose.of(text), register(form)));
    }

    private static Page checked(Form form, Proofreading.Proof proof) {
        form.set(TEXT, proof.prose().text());
        return Page.of(TEMPLATE, new LintPage(form, MarkedText.of(proof.prose(), proof.findings()), proof.findings()));
    }

    private static Page refused(Form form) {
        return Page.of(TEMPLATE, new LintPage(form, null, List.of())).status(422);
    }

    /** The findings of the text in the form as a workbook. */
    @PostMapping(params = "format=xlsx")
    @Allow(Proofreading.LINT)
    Excel<Finding> export(Actor actor, Ui ui, Form form) {
        Proofreading.Proof proof = proofreading.check(actor, Prose.of(form.text(TEXT)), register(form));
        return Excel.of(
                ui.t("linter.export.file"),
                List.of(
                        Excel.column(
                                ui.t("linter.kind"),
                                it -> ui.t("linter.code." + it.code().key())),
                        Excel.column(ui.t("linter.severity"), it -> ui.t(severity(it))),
                        Excel.column(ui.t("linter.lines"), LintController::lines),
                        Excel.column(ui.t("linter.quotes"), LintController::quotes),
                        Excel.column(ui.t("linter.explanation"), it -> ui.t(it.explanation())),
                        Excel.column(ui.t("linter.proposal"), Finding::proposal)),
                proof.findings().stream());
    }

    private static String severity(Finding finding) {
        return "linter.severity." + finding.severity().name().toLowerCase(Locale.ROOT);
    }

    private static String lines(Finding finding) {
        return String.join(
                ", ",
                finding.spans().stream()
                        .map(span -> String.valueOf(span.line()))
                        .toList());
    }

    private static String quotes(Finding finding) {
        return String.join(" | ", finding.spans().stream().map(Span::quote).toList());
    }

    /** One name a line. */
    private static List<String> register(Form form) {
        return form.text("register")
                .lines()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
