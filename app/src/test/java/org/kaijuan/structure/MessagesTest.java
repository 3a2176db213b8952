package org.kaijuan.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text stands in a message file, in both languages, and is there when it is asked for. */
class MessagesTest {

    private static final Pattern CHINESE = Pattern.compile("[\\u2E80-\\u9FFF\\uF900-\\uFAFF\\uFF00-\\uFFEF]");

    /** Chinese that English readers need: names of languages and examples of what to type. */
    private static final Set<String> CHINESE_IN_ENGLISH = Set.of("shell.other-language");

    /** Java that works on Chinese as data: names of the register, what people type, formats of others. */
    private static final List<String> CHINESE_DATA = List.of(
            "command/Commands",
            "coordination/SheetHeader",
            "delivery/",
            "desk/QueueSql",
            "identity/LibraryView",
            "identity/NewLibrary",
            "identity/ShippedLibraries",
            "identity/intake/",
            "linter/",
            "opening/",
            "prose/",
            "replay/",
            "report/ChineseDate",
            "report/DocxStyles",
            "report/ReportContent",
            "report/Sentence",
            "report/Weaver",
            "report/Wording");

    private static final List<Pattern> USES = List.of(
            Pattern.compile("\\bui\\.t\\(\\s*\"([a-z][\\w.-]+)\"\\s*[,)]"),
            Pattern.compile("\\bText\\.of\\(\\s*\"([a-z][\\w.-]+)\"\\s*[,)]"),
            Pattern.compile("\\bas \"(own-data\\.[\\w.-]+)\""),
            Pattern.compile("\\.flash\\(\\s*\"([a-z][\\w.-]+)\"\\s*[,)]"),
            Pattern.compile("\\.error\\(\\s*[\\w\"]+,\\s*\"([a-z][\\w-]*\\.[\\w.-]+)\"\\s*[,)]"));
    private static final List<Pattern> REFUSALS = List.of(
            Pattern.compile("\\bRefusal\\.of\\(\\s*\"([a-z][\\w.-]+)\"\\s*[,)]"),
            Pattern.compile("\\bOutcome\\.(?:<[^>]*>)?refused\\(\\s*\"([a-z][\\w.-]+)\"\\s*[,)]"),
            Pattern.compile("\\bBadInputException\\.of\\(\\s*\"([a-z][\\w.-]+)\"\\s*[,)]"));

    static List<String> bundles() {
        return Sources.bundles();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void both_languages_have_the_same_messages(String bundle) {
        assertThat(Sources.messages(bundle + "_en").keySet())
                .as("messages/%s_en.properties against messages/%s.properties", bundle, bundle)
                .isEqualTo(Sources.messages(bundle).keySet());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void both_languages_fill_the_same_gaps(String bundle) {
        Map<String, String> english = Sources.messages(bundle + "_en");
        Map<String, String> different = new TreeMap<>();
        Sources.messages(bundle).forEach((key, chinese) -> {
            if (english.containsKey(key) && !gaps(chinese).containsAll(gaps(english.get(key)))) {
                different.put(key, chinese + " | " + english.get(key));
            }
        });
        assertThat(different).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void english_has_no_chinese_and_apostrophes_are_doubled(String bundle) {
        Sources.messages(bundle + "_en").forEach((key, message) -> {
            assertThat(message.replace("''", "")).as(key).doesNotContain("'");
            if (!CHINESE_IN_ENGLISH.contains(key)) {
                assertThat(CHINESE.matcher(message).find())
                        .as("Chinese in %s: %s", key, message)
                        .isFalse();
            }
        });
    }

    /** Letters name their gaps and have a format of their own. */
    @ParameterizedTest
    @MethodSource("bundles")
    void every_message_but_a_letter_is_a_message_format(String bundle) {
        for (String file : List.of(bundle, bundle + "_en")) {
            Sources.messages(file).forEach((key, message) -> {
                if (!key.startsWith("message.")) {
                    assertThatCode(() -> new MessageFormat(message)).as(key).doesNotThrowAnyException();
                }
            });
        }
    }

    @Test
    void every_key_that_is_asked_for_exists() {
        Set<String> known = new HashSet<>();
        Sources.bundles()
                .forEach(bundle -> known.addAll(Sources.messages(bundle).keySet()));
        Map<String, Path> missing = new TreeMap<>();
        Map<Path, String> sources = Sources.read(Sources.JAVA, ".java");
        sources.putAll(Sources.read(Sources.TEMPLATES, ".jte"));
        sources.forEach((file, text) -> {
            String code = file.toString().endsWith(".java") ? Sources.withoutComments(text) : text;
            used(USES, code, "").forEach(key -> noteMissing(known, key, file, missing));
            used(REFUSALS, code, "refusal.").forEach(key -> noteMissing(known, key, file, missing));
        });
        assertThat(missing).as("keys that no message file has").isEmpty();
    }

    @Test
    void no_key_stands_in_two_files() {
        Map<String, String> owner = new TreeMap<>();
        Set<String> twice = new TreeSet<>();
        for (String bundle : Sources.bundles()) {
            Sources.messages(bundle).keySet().forEach(key -> {
                String first = owner.putIfAbsent(key, bundle);
                if (first != null) {
                    twice.add(key + " in " + first + " and " + bundle);
                }
            });
        }
        assertThat(twice).isEmpty();
    }

    @Test
    void templates_hold_no_text_of_their_own() {
        Sources.read(Sources.TEMPLATES, ".jte")
                .forEach((file, text) -> assertThat(CHINESE.matcher(text).find())
                        .as("Chinese in %s belongs in a message file", file)
                        .isFalse());
    }

    @Test
    void java_holds_no_text_of_its_own() {
        Set<String> speaking = new TreeSet<>();
        Sources.read(Sources.JAVA, ".java").forEach((file, text) -> {
            String name = Sources.JAVA.relativize(file).toString();
            if (CHINESE_DATA.stream().noneMatch(name::startsWith)
                    && CHINESE.matcher(Sources.withoutComments(text)).find()) {
                speaking.add(name);
            }
        });
        assertThat(speaking).as("Chinese in strings belongs in message files").isEmpty();
    }

    private static void noteMissing(Set<String> known, String key, Path file, Map<String, Path> missing) {
        if (!known.contains(key)) {
            missing.put(key, file);
        }
    }

    private static Set<String> used(List<Pattern> patterns, String code, String prefix) {
        Set<String> keys = new TreeSet<>();
        for (Pattern pattern : patterns) {
            Matcher matcher = pattern.matcher(code);
            while (matcher.find()) {
                keys.add(prefix + matcher.group(1));
            }
        }
        return keys;
    }

    private static Set<String> gaps(String message) {
        Set<String> gaps = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\{(\\d+)").matcher(message);
        while (matcher.find()) {
            gaps.add(matcher.group(1));
        }
        return gaps;
    }
}
