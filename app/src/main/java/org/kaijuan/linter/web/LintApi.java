package org.kaijuan.linter.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.Actor;
import org.kaijuan.linter.FindingsJson;
import org.kaijuan.linter.Proofreading;
import org.kaijuan.prose.Prose;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Words;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * The linter for integrators (contract §4): a text as the body, as JSON, or as a file. The register may be given as names, one
 * parameter {@code register} each; without it the libraries of the tree are known.
 */
@RestController
@RequestMapping("/api/v1/lint")
class LintApi {

    private final Proofreading proofreading;
    private final Words words;

    LintApi(Proofreading proofreading, Words words) {
        this.proofreading = proofreading;
        this.words = words;
    }

    /** @param register names of the institutions that the text may speak of, in their order */
    record Question(@Nullable String text, @Nullable List<String> register) {}

    /** Plain text, Markdown, Word or PDF: what it is, is seen in the bytes. */
    @PostMapping
    @Allow(Proofreading.LINT)
    FindingsJson body(
            Actor actor,
            Locale language,
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable List<String> register)
            throws IOException {
        return answer(
                proofreading
                        .read(actor, request.getInputStream(), "text", given(register))
                        .orThrow(),
                language);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Allow(Proofreading.LINT)
    FindingsJson json(Actor actor, Locale language, @RequestBody Question question) {
        Prose prose = Prose.of(Objects.requireNonNullElse(question.text(), ""));
        return answer(proofreading.check(actor, prose, given(question.register())), language);
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Allow(Proofreading.LINT)
    FindingsJson file(
            Actor actor,
            Locale language,
            @RequestParam("file") MultipartFile file,
            @RequestParam(required = false) @Nullable List<String> register)
            throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return answer(
                proofreading
                        .read(actor, file.getInputStream(), name, given(register))
                        .orThrow(),
                language);
    }

    private FindingsJson answer(Proofreading.Proof proof, Locale language) {
        return FindingsJson.of(proof.prose(), proof.findings(), text -> words.of(language, text));
    }

    private static List<String> given(@Nullable List<String> register) {
        return register == null
                ? List.of()
                : register.stream()
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList();
    }
}
