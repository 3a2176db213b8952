package org.kaijuan.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.ForbiddenException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets through whom {@link Allow} lets through. */
@Component
class Doorkeeper implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && isOurs(method)) {
            check(allow(method), Caller.of(request));
        }
        return true;
    }

    private static void check(Allow allow, Actor actor) {
        switch (allow.value()) {
            case Allow.EVERYBODY -> {}
            case Allow.SIGNED_IN -> actor.requirePerson();
            default -> {
                actor.requirePerson();
                if (!actor.mayAnywhere(allow.value()) && !actor.mayAnywhere(allow.or())) {
                    throw new ForbiddenException(allow.value());
                }
            }
        }
    }

    /** What is written on a handler of ours, or an error that names the handler. */
    static Allow allow(HandlerMethod method) {
        Allow allow = method.getMethodAnnotation(Allow.class);
        if (allow == null) {
            throw new IllegalStateException("@Allow is missing on " + method);
        }
        return allow;
    }

    /** Handlers of libraries (the OpenAPI document) carry no {@link Allow}; they are public by our choice of adding them. */
    static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getPackageName().startsWith("org.kaijuan");
    }
}
