package org.kaijuan.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kaijuan.identity.Libraries;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.linter.Finding;
import org.kaijuan.linter.FindingWords;
import org.kaijuan.linter.FindingsJson;
import org.kaijuan.linter.Linter;
import org.kaijuan.linter.Register;
import org.kaijuan.linter.Settings;
import org.kaijuan.linter.Severity;
import org.kaijuan.prose.Prose;
import org.kaijuan.prose.ProseFile;
import org.kaijuan.prose.Span;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lays a file before the linter; needs neither data nor a running Kaijuan. Ends with {@link Exit#ROWS_REFUSED} if there is
 * anything but hints, so that a script sees whether a person must look.
 */
final class LintCommand implements Command {

    private static final String REGISTER = "register";
    private static final String LANGUAGE = "language";
    private static final String JSON = "json";

    private final Map<String, String> environment;

    LintCommand() {
        this(System.getenv());
    }

    LintCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public String name() {
        return "lint";
    }

    @Override
    public String summary() {
        return "Reads a text and says what to look at before it is signed.";
    }

    @Override
    public String synopsis() {
        return "FILE [--register FILE] [--language LANG] [--json]";
    }

    @Override
    public List<Option> options() {
        return List.of(
                new Option(REGISTER, "FILE", "names of institutions, one a line (default: the shipped libraries)"),
                new Option(LANGUAGE, "LANG", "of the explanations: zh or en (default: of this terminal)"),
                new Option(JSON, null, "print what POST /api/v1/lint answers"));
    }

    @Override
    public Exit run(Arguments arguments, Terminal terminal) throws Exception {
        if (arguments.words().size() != 1) {
            throw new UsageException("which FILE?");
        }
        Path file = Path.of(arguments.words().getFirst());
        FindingWords words = FindingWords.in(language(arguments));
        Prose prose = read(file, words);
        List<Finding> findings = new Linter().lint(prose, register(arguments), Settings.none());
        if (arguments.has(JSON)) {
            FindingsJson json = FindingsJson.of(prose, findings, words::of);
            terminal.results().println(JsonMapper.builder().build().writeValueAsString(json));
        } else {
            findings.forEach(finding -> terminal.results().println(line(file, finding, words)));
        }
        boolean onlyHints = findings.stream().allMatch(finding -> finding.severity() == Severity.HINT);
        return onlyHints ? Exit.DONE : Exit.ROWS_REFUSED;
    }

    private Locale language(Arguments arguments) {
        String asked = arguments.option(LANGUAGE).orElseGet(() -> environment.getOrDefault("LANG", "en"));
        return asked.startsWith("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }

    private static Prose read(Path file, FindingWords words) {
        try (InputStream in = Files.newInputStream(file)) {
            return switch (ProseFile.read(in, String.valueOf(file.getFileName()))) {
                case Outcome.Done<Prose>(Prose prose) -> prose;
                case Outcome.Refused<Prose>(Refusal refusal) ->
                    throw new CommandException(words.of(refusal.sentence()));
            };
        } catch (IOException e) {
            throw new CommandException("cannot read " + file, e);
        }
    }

    private static Register register(Arguments arguments) {
        if (!arguments.has(REGISTER)) {
            return Register.of(Libraries.shippedNames());
        }
        Path file = Path.of(arguments.required(REGISTER));
        try {
            return Register.of(Files.readString(file)
                    .lines()
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .toList());
        } catch (IOException e) {
            throw new CommandException("cannot read " + file, e);
        }
    }

    /** {@code FILE:LINE: severity code: explanation}, then the other lines. */
    private static String line(Path file, Finding finding, FindingWords words) {
        List<Span> spans = finding.spans();
        String place = spans.isEmpty()
                ? String.valueOf(file)
                : file + ":" + spans.getFirst().line();
        StringBuilder line = new StringBuilder(place)
                .append(": ")
                .append(finding.severity().name().toLowerCase(Locale.ROOT))
                .append(' ')
                .append(finding.code().key())
                .append(": ")
                .append(words.of(finding.explanation()));
        spans.stream()
                .skip(1)
                .forEach(span -> line.append(" [").append(span.line()).append(']'));
        return line.toString();
    }
}
