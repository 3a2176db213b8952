package org.kaijuan.identity.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets no page keep its session alive by asking for news on its own. Such a request says so by the header {@value #HEADER}; from the
 * first one on the session remembers when somebody last did something, to the minute, and ends when that is longer ago than a
 * session may lie idle. Sessions without quiet requests end by themselves, as the store sees to it.
 */
class QuietRequests extends OncePerRequestFilter {

    static final String HEADER = "Kaijuan-Quiet";

    private static final String USED = "kaijuan.used-at";
    private static final Duration EXACT_ENOUGH = Duration.ofMinutes(1);

    private final Clock clock;

    QuietRequests(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return StaticPaths.contains(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            note(session, request.getHeader(HEADER) != null);
        }
        chain.doFilter(request, response);
    }

    private void note(HttpSession session, boolean isQuiet) {
        Instant used = session.getAttribute(USED) instanceof Instant at ? at : null;
        Instant now = clock.instant();
        if (isQuiet && used != null) {
            if (used.plusSeconds(session.getMaxInactiveInterval()).isBefore(now)) {
                session.invalidate();
            }
        } else if (isQuiet || isOld(used, now)) {
            session.setAttribute(USED, now);
        }
    }

    private static boolean isOld(@Nullable Instant used, Instant now) {
        return used != null && used.plus(EXACT_ENOUGH).isBefore(now);
    }
}
