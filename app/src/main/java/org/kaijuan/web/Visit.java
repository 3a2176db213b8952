package org.kaijuan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.Actor;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.support.RequestContextUtils;

/** The facts of one request that pages need. The token is asked for late: making one may start a session. */
record Visit(
        Actor actor,
        Locale language,
        String path,
        Query query,
        String theme,
        @Nullable String flash,
        Supplier<@Nullable Csrf> csrf) {

    static Visit of(HttpServletRequest request, @Nullable String flash) {
        return new Visit(
                Caller.of(request),
                RequestContextUtils.getLocale(request),
                request.getRequestURI(),
                Query.of(request),
                Cookies.theme(request),
                flash,
                () -> csrf(request));
    }

    private static @Nullable Csrf csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Csrf(token.getParameterName(), token.getToken())
                : null;
    }
}
