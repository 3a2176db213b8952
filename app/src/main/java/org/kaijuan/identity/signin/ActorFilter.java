package org.kaijuan.identity.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kaijuan.identity.People;
import org.kaijuan.kernel.Actor;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Puts the {@link Actor} of the request where handlers and pages find it. */
final class ActorFilter extends OncePerRequestFilter {

    /** The name that {@code web} looks for. */
    static final String ATTRIBUTE = "org.kaijuan.actor";

    private final People people;

    ActorFilter(People people) {
        this.people = people;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(ATTRIBUTE, actor());
        chain.doFilter(request, response);
    }

    private Actor actor() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn
                ? people.findActor(signedIn.person(), signedIn.via()).orElseGet(Actor::anonymous)
                : Actor.anonymous();
    }
}
