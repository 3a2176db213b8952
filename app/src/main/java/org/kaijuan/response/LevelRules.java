package org.kaijuan.response;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What each level asks for, from {@code response/level-rules.csv}: keys of policies and their values. */
@Component
class LevelRules {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .get();

    private final Map<Level, Map<String, String>> byLevel = new EnumMap<>(Level.class);
    private final List<String> keys;

    LevelRules() {
        ClassPathResource file = new ClassPathResource("response/level-rules.csv");
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            for (CSVRecord row : FORMAT.parse(reader)) {
                byLevel.computeIfAbsent(Level.valueOf(row.get("level")), _ -> new LinkedHashMap<>())
                        .put(row.get("policy"), row.get("value"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        keys = byLevel.values().stream()
                .flatMap(rules -> rules.keySet().stream())
                .distinct()
                .toList();
    }

    /** Every policy that some level speaks about. */
    List<String> keys() {
        return keys;
    }

    /** The values of a level by policy; nothing for a policy that it does not speak about. */
    Map<String, String> of(Level level) {
        return Collections.unmodifiableMap(byLevel.getOrDefault(level, Map.of()));
    }
}
