package org.kaijuan.returns;

import java.util.Locale;
import org.kaijuan.web.Words;

/** Words of a form, in both languages. */
public record Phrase(String zh, String en) {

    public String in(Locale language) {
        return language.getLanguage().equals(Words.CHINESE.getLanguage()) || en.isBlank() ? zh : en;
    }
}
