package org.kaijuan.identity.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaijuan.kernel.Refusal;
import org.springframework.core.io.ClassPathResource;

/**
 * Which passwords people may choose: long enough, not among those that everybody tries first, not a number, not their own
 * name. No rules about signs and capitals, which only make people write them down.
 */
final class PasswordRules {

    static final int MIN = 8;
    static final int MAX = 128;

    private static final Set<String> COMMON = load();

    private PasswordRules() {}

    /** What is wrong with a password; nothing if it will do. */
    static Optional<Refusal> check(String password, Collection<String> namesOfThePerson) {
        int length = password.codePointCount(0, password.length());
        if (length < MIN) {
            return Optional.of(Refusal.of("identity.password-short", MIN));
        }
        if (length > MAX) {
            return Optional.of(Refusal.of("identity.password-long", MAX));
        }
        String lower = password.toLowerCase(Locale.ROOT);
        if (isCommon(lower)) {
            return Optional.of(Refusal.of("identity.password-common"));
        }
        if (namesOfThePerson.stream()
                .anyMatch(name -> name.length() >= 3 && lower.contains(name.toLowerCase(Locale.ROOT)))) {
            return Optional.of(Refusal.of("identity.password-is-name"));
        }
        return Optional.empty();
    }

    private static boolean isCommon(String lower) {
        return COMMON.contains(lower)
                || COMMON.contains(lower.replaceAll("[^\\p{L}]+$", ""))
                || lower.length() < 14 && lower.matches("\\d+")
                || lower.chars().distinct().count() < 4
                || isRun(lower);
    }

    /** {@code abcdefgh}, {@code 87654321}: each character next to the one before. */
    private static boolean isRun(String text) {
        int step = text.charAt(1) - text.charAt(0);
        for (int i = 1; i < text.length(); i++) {
            if (text.charAt(i) - text.charAt(i - 1) != step) {
                return false;
            }
        }
        return Math.abs(step) <= 1;
    }

    private static Set<String> load() {
        try {
            return new ClassPathResource("identity/common-passwords.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
