package org.kaijuan.identity.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.ForbiddenException;
import org.kaijuan.web.Caller;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** {@code Authorization: Bearer kj_…} on {@code /api/}: no session, no cookie; a token that is not good is a 401. */
final class BearerFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final ApiTokens tokens;
    private final HandlerExceptionResolver errors;

    BearerFilter(ApiTokens tokens, HandlerExceptionResolver errors) {
        this.tokens = tokens;
        this.errors = errors;
    }

    /** Whether the request brings a token, good or not. */
    static boolean isBearer(HttpServletRequest request) {
        return Caller.isApi(request) && token(request) != null;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !isBearer(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<ApiTokens.Bearer> bearer = Optional.ofNullable(token(request)).flatMap(tokens::open);
        if (bearer.isEmpty()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            errors.resolveException(request, response, null, new ForbiddenException("signed-in"));
            return;
        }
        SignedIn proof =
                new SignedIn(bearer.get().person(), Actor.Via.API, bearer.get().permissions());
        SecurityContextHolder.setContext(new SecurityContextImpl(proof));
        chain.doFilter(request, response);
    }

    private static @Nullable String token(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? header.substring(SCHEME.length()).strip()
                : null;
    }
}
