package org.kaijuan.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** Remembers the language of {@code ?lang=}: a plain link on every page, that works without script and session. */
@Component
class LanguageSwitch implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if ("GET".equals(request.getMethod()) && request.getQueryString() != null) {
            Locale asked = LanguageChoice.known(request.getParameter(Cookies.LANGUAGE));
            if (asked != null) {
                Cookies.rememberLanguage(request, response, asked.toLanguageTag());
            }
        }
        return true;
    }
}
