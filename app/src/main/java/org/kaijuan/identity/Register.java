package org.kaijuan.identity;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;

/** Words of the register of libraries, which are data ({@code identity/register.properties}). */
final class Register {

    private static final Properties WORDS = load();

    private Register() {}

    /** 本科 or 高职高专. */
    static String kind(LibraryView.Kind kind) {
        return word("kind." + kind.name());
    }

    /** The name of a school's library. */
    static String libraryOf(String school) {
        return new MessageFormat(word("library.name")).format(new Object[] {school});
    }

    static NewUnit nation(UnitId id) {
        return new NewUnit(id, null, UnitKind.NATION, word("nation.name"), word("nation.name.en"));
    }

    static NewUnit province(UnitId id, UnitId nation) {
        return new NewUnit(id, nation, UnitKind.PROVINCE, word("province.name"), word("province.name.en"));
    }

    private static String word(String key) {
        String word = WORDS.getProperty(key);
        if (word == null) {
            throw new IllegalStateException("register.properties lacks " + key);
        }
        return word;
    }

    private static Properties load() {
        ClassPathResource file = new ClassPathResource("identity/register.properties");
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            Properties words = new Properties();
            words.load(reader);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
