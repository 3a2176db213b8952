package org.kaijuan.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every setting is in the one documented file, and that file can be used as it is. */
class SettingsFileTest {

    private static final Path FILE = Path.of("..", "docs", "ops", "kaijuan.conf");
    private static final Pattern SETTING = Pattern.compile("\\$\\{(kaijuan\\.[a-z.-]+)");

    /** What the command line decides by itself. */
    private static final Set<String> INTERNAL = Set.of("KAIJUAN_FILES", "KAIJUAN_OUTBOX", "KAIJUAN_DEMO");

    @Test
    void everySettingOfTheCodeIsExplained() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src", "main", "java"))) {
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                SETTING.matcher(Files.readString(source))
                        .results()
                        .map(SettingsFileTest::environmentName)
                        .forEach(used::add);
            }
        }
        used.removeAll(INTERNAL);

        Set<String> explained = Files.readAllLines(FILE).stream()
                .map(line -> line.replaceFirst("^# ", ""))
                .filter(line -> line.startsWith("KAIJUAN_"))
                .map(line -> line.replaceFirst("=.*", ""))
                .collect(Collectors.toSet());
        assertThat(explained).containsAll(used);
    }

    @Test
    void theFileIsReadAsItIs() {
        Arguments line = Arguments.parse(List.of(Option.CONFIG), List.of("--config", FILE.toString()));

        Settings settings = Settings.read(line, Map.of("KAIJUAN_BIND", "127.0.0.2"));

        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.get("BIND", "")).as("the environment wins").isEqualTo("127.0.0.2");
        assertThat(settings.get("DB_URL")).as("blank is none").isEmpty();
    }

    private static String environmentName(MatchResult setting) {
        return setting.group(1).toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
