package org.kaijuan.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** The three small cookies of the pages: language, theme, and the sentence for the next page. None needs a session. */
final class Cookies {

    static final String LANGUAGE = "lang";
    private static final String THEME = "theme";
    private static final String NOTICE = "notice";

    private Cookies() {}

    static String theme(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, THEME);
        return cookie != null && Set.of("light", "dark").contains(cookie.getValue()) ? cookie.getValue() : "auto";
    }

    static void rememberLanguage(HttpServletRequest request, HttpServletResponse response, String tag) {
        write(request, response, LANGUAGE, tag, Duration.ofDays(400));
    }

    static void leaveNotice(HttpServletRequest request, HttpServletResponse response, String sentence) {
        write(request, response, NOTICE, URLEncoder.encode(sentence, StandardCharsets.UTF_8), Duration.ofMinutes(1));
    }

    static @Nullable String takeNotice(HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = WebUtils.getCookie(request, NOTICE);
        if (cookie == null) {
            return null;
        }
        write(request, response, NOTICE, "", Duration.ZERO);
        try {
            return URLDecoder.decode(cookie.getValue(), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }

    private static void write(
            HttpServletRequest request, HttpServletResponse response, String name, String value, Duration age) {
        ResponseCookie cookie = ResponseCookie.from(name, value)
                .path("/")
                .maxAge(age)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
