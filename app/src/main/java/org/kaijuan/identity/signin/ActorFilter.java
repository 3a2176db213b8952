package org.kaijuan.identity.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.kaijuan.identity.People;
import org.kaijuan.kernel.Actor;
import org.kaijuan.web.Caller;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Puts the {@link Actor} of the request where handlers and pages find it, and leads whoever has a {@link Duty} to the page
 * where it is done. Until then the API, which has no pages, takes them for a visitor.
 */
final class ActorFilter extends OncePerRequestFilter {

    private final People people;

    ActorFilter(People people) {
        this.people = people;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return StaticPaths.contains(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Actor actor = actor();
        request.setAttribute(Caller.ACTOR, actor);
        if (actor.isSignedIn() && actor.via() == Actor.Via.WEB) {
            request.setAttribute(Caller.LANGUAGE, Sessions.language(request));
            Optional<Duty> duty = Sessions.duty(request);
            if (duty.isPresent() && Caller.isApi(request)) {
                request.setAttribute(Caller.ACTOR, Actor.anonymous());
            } else if (duty.isPresent() && !isAllowed(request, duty.get())) {
                response.setStatus(HttpServletResponse.SC_SEE_OTHER);
                response.setHeader("Location", duty.get().path());
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private Actor actor() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn
                ? people.findActor(signedIn.person(), signedIn.via())
                        .map(signedIn::limit)
                        .orElseGet(Actor::anonymous)
                : Actor.anonymous();
    }

    private static boolean isAllowed(HttpServletRequest request, Duty duty) {
        String path = request.getRequestURI();
        return path.equals(duty.path())
                || path.startsWith(duty.path() + "/")
                || path.equals("/sign-out")
                || path.equals("/language")
                || path.equals("/error");
    }
}
