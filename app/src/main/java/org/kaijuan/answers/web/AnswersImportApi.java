package org.kaijuan.answers.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kaijuan.answers.Answers;
import org.kaijuan.answers.AnswersAccess;
import org.kaijuan.answers.EntryImports;
import org.kaijuan.answers.ImportResult;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Words;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Importing a table of answers (contract §4), as a file or as the body. Returns when readers find what was published on this node.
 * The library {@code province} stands for the bank that all inherit.
 */
@RestController
@RequestMapping("/api/v1/answers/import")
class AnswersImportApi {

    private static final String PROVINCE = "province";

    private final EntryImports imports;
    private final Answers answers;
    private final Words words;

    AnswersImportApi(EntryImports imports, Answers answers, Words words) {
        this.imports = imports;
        this.answers = answers;
        this.words = words;
    }

    /** @param row as people see it in their program, from 1, headings included */
    record Refused(long row, String reason) {}

    /** @param published whether readers see the rows already; otherwise they wait for somebody who may publish */
    record Report(int created, int updated, List<Refused> refused, boolean published) {}

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Allow(AnswersAccess.EDIT)
    Report file(Actor actor, Locale language, @RequestParam String library, @RequestParam MultipartFile file)
            throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return run(actor, language, library, name, file.getInputStream());
    }

    /** xlsx or csv: what it is, is seen in the bytes. */
    @PostMapping
    @Allow(AnswersAccess.EDIT)
    Report body(Actor actor, Locale language, @RequestParam String library, HttpServletRequest request)
            throws IOException {
        return run(actor, language, library, "", request.getInputStream());
    }

    private Report run(Actor actor, Locale language, String library, String name, InputStream content)
            throws IOException {
        ImportResult result = imports.run(actor, bank(library), name, content).orThrow();
        answers.awaitSearchable();
        return new Report(
                result.created(),
                result.updated(),
                result.refused().stream()
                        .map(row -> new Refused(row.row(), words.of(language, row.reason())))
                        .toList(),
                result.published());
    }

    private static @Nullable LibraryId bank(String library) {
        if (library.equals(PROVINCE)) {
            return null;
        }
        if (!LibraryId.isValid(library)) {
            throw new NotFoundException("library " + library);
        }
        return new LibraryId(library);
    }
}
