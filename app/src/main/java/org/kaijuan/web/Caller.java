package org.kaijuan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.Actor;

/** Who is behind a request, as {@code identity} left it there. */
public final class Caller {

    /** Request attribute with the {@link Actor}; set before the dispatcher runs. */
    public static final String ACTOR = "org.kaijuan.actor";

    /** Request attribute with the person's language ({@code zh-CN} or {@code en}), if they chose one in their profile. */
    public static final String LANGUAGE = "org.kaijuan.language";

    private Caller() {}

    /** The actor, or the anonymous visitor. */
    public static Actor of(HttpServletRequest request) {
        return request.getAttribute(ACTOR) instanceof Actor actor ? actor : Actor.anonymous();
    }

    static @Nullable Locale language(HttpServletRequest request) {
        return request.getAttribute(LANGUAGE) instanceof String tag ? Locale.forLanguageTag(tag) : null;
    }

    /** Whether the answer must be JSON whatever happens. */
    public static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }
}
