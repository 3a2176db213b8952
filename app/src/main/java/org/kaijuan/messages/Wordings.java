package org.kaijuan.messages;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kaijuan.database.Sql;
import org.kaijuan.kernel.LibraryId;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The wordings of letters: shipped in the message files under {@code message.<name>.subject} and {@code .body}, and a
 * library's own in {@code messages.template}. Read straight from the files, since they are no MessageFormat patterns.
 */
@Component
class Wordings {

    static final String CHINESE = "zh-CN";
    static final String ENGLISH = "en";
    static final List<String> LANGUAGES = List.of(CHINESE, ENGLISH);

    private static final String PREFIX = "message.";
    private static final String SUBJECT = ".subject";
    private static final String BODY = ".body";

    private static final String INSERT = """
            insert into messages.template (library_id, name, language, subject, body, version, changed_by, changed_at)
            values (:library, :name, :language, :subject, :body, :version + 1, :by, :now)
            on conflict (library_id, name, language) do nothing
            """;
    private static final String REPLACE = """
            update messages.template
               set subject = :subject, body = :body, version = version + 1, changed_by = :by, changed_at = :now
             where library_id = :library and name = :name and language = :language and version = :version
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Properties chinese = new Properties();
    private final Properties english = new Properties();

    Wordings(JdbcClient jdbc, Clock clock) throws IOException {
        this.jdbc = jdbc;
        this.clock = clock;
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
            load(file);
        }
    }

    private void load(Resource file) throws IOException {
        boolean isEnglish = String.valueOf(file.getFilename()).endsWith("_en.properties");
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            (isEnglish ? english : chinese).load(reader);
        }
    }

    /** Names of all wordings, sorted. */
    List<String> names() {
        TreeSet<String> names = new TreeSet<>();
        for (String key : chinese.stringPropertyNames()) {
            if (key.startsWith(PREFIX) && key.endsWith(SUBJECT)) {
                names.add(key.substring(PREFIX.length(), key.length() - SUBJECT.length()));
            }
        }
        return new ArrayList<>(names);
    }

    boolean exists(String name) {
        return chinese.containsKey(PREFIX + name + SUBJECT);
    }

    /** @throws IllegalArgumentException if there is no such wording: a defect of the module that asks */
    Template shipped(String name, String language) {
        Properties texts = language.equals(ENGLISH) ? english : chinese;
        String subject = texts.getProperty(PREFIX + name + SUBJECT);
        String body = texts.getProperty(PREFIX + name + BODY);
        if (subject == null || body == null) {
            throw new IllegalArgumentException("no wording " + PREFIX + name + " in " + language);
        }
        return new Template(subject.replace("''", "'"), body.replace("''", "'"));
    }

    /** What the library says, or the shipped wording. */
    Template inForce(@Nullable LibraryId library, String name, String language) {
        return Optional.ofNullable(library)
                .flatMap(known -> own(known, name, language))
                .map(OwnWording::template)
                .orElseGet(() -> shipped(name, language));
    }

    /** A library's own wording of one letter. */
    record OwnWording(Template template, int version, String changedBy, Instant changedAt) {}

    Optional<OwnWording> own(LibraryId library, String name, String language) {
        return jdbc.sql("""
                select subject, body, version, changed_by, changed_at from messages.template
                 where library_id = :library and name = :name and language = :language
                """)
                .param("library", library.code())
                .param("name", name)
                .param("language", language)
                .query((row, number) -> new OwnWording(
                        new Template(row.getString("subject"), row.getString("body")),
                        row.getInt("version"),
                        row.getString("changed_by"),
                        Sql.instant(row, "changed_at")))
                .optional();
    }

    /** Writes the library's wording in place of {@code version}; false if another one is in force meanwhile. */
    boolean save(LibraryId library, String name, String language, Template template, int version, String by) {
        String sql = version == 0 ? INSERT : REPLACE;
        return jdbc.sql(sql)
                        .param("library", library.code())
                        .param("name", name)
                        .param("language", language)
                        .param("subject", template.subject())
                        .param("body", template.body())
                        .param("version", version)
                        .param("by", by)
                        .param("now", Sql.at(clock.instant()))
                        .update()
                == 1;
    }

    void delete(LibraryId library, String name, String language) {
        jdbc.sql("delete from messages.template where library_id = :library and name = :name and language = :language")
                .param("library", library.code())
                .param("name", name)
                .param("language", language)
                .update();
    }
}
