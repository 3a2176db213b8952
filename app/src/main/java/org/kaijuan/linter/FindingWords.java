package org.kaijuan.linter;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.kaijuan.kernel.Text;

/** Says explanations and refusals where no application runs, on the command line, from the same message files as pages do. */
public final class FindingWords {

    private static final List<String> FILES = List.of("linter", "prose");

    private final Locale language;
    private final Properties messages = new Properties();

    private FindingWords(Locale language) {
        this.language = language;
    }

    /** English for {@link Locale#ENGLISH}, else Chinese. */
    public static FindingWords in(Locale language) {
        FindingWords words = new FindingWords(language);
        String suffix = language.getLanguage().equals("en") ? "_en" : "";
        FILES.forEach(file -> words.load("/messages/" + file + suffix + ".properties"));
        return words;
    }

    /** The sentence, its gaps filled. */
    public String of(Text text) {
        Object[] arguments = text.arguments().stream()
                .map(it -> it instanceof Number ? it : it.toString())
                .toArray();
        return new MessageFormat(messages.getProperty(text.key(), text.key()), language).format(arguments);
    }

    private void load(String resource) {
        try (InputStream in = FindingWords.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing resource: " + resource);
            }
            messages.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
