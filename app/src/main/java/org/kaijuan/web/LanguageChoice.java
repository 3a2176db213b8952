package org.kaijuan.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * In which language to answer: {@code ?lang=} of this request, the cookie it left, the person's profile, the browser's
 * wish, and otherwise Chinese.
 */
class LanguageChoice implements LocaleResolver {

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        Locale asked = known(request.getQueryString() == null ? null : request.getParameter(Cookies.LANGUAGE));
        if (asked != null) {
            return asked;
        }
        Cookie cookie = WebUtils.getCookie(request, Cookies.LANGUAGE);
        Locale remembered = known(cookie == null ? null : cookie.getValue());
        if (remembered != null) {
            return remembered;
        }
        Locale own = Caller.language(request);
        return own != null ? own : wished(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language follows ?lang= and the cookie");
    }

    /** The language that a tag like {@code en-GB} stands for, or null if we have none such. */
    static @Nullable Locale known(@Nullable String tag) {
        if (tag == null) {
            return null;
        }
        return switch (Locale.forLanguageTag(tag).getLanguage()) {
            case "zh" -> Words.CHINESE;
            case "en" -> Locale.ENGLISH;
            default -> null;
        };
    }

    private static Locale wished(@Nullable String header) {
        if (header == null) {
            return Words.CHINESE;
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(header), List.of(Locale.CHINESE, Locale.ENGLISH));
            return Locale.ENGLISH.equals(found) ? Locale.ENGLISH : Words.CHINESE;
        } catch (IllegalArgumentException malformed) {
            return Words.CHINESE;
        }
    }
}
