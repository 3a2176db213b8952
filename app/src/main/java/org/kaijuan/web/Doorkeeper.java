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
            check(permission(method), Caller.of(request));
        }
        return true;
    }

    private static void check(String permission, Actor actor) {
        switch (permission) {
            case Allow.EVERYBODY -> {}
            case Allow.SIGNED_IN -> actor.requirePerson();
            default -> {
                actor.requirePerson();
                if (!actor.mayAnywhere(permission)) {
                    throw new ForbiddenException(permission);
                }
            }
        }
    }

    /** The value of {@link Allow} on a handler of ours, or an error that names the handler. */
    static String permission(HandlerMethod method) {
        Allow allow = method.getMethodAnnotation(Allow.class);
        if (allow == null) {
            throw new IllegalStateException("@Allow is missing on " + method);
        }
        return allow.value();
    }

    /** Handlers of libraries (the OpenAPI document) carry no {@link Allow}; they are public by our choice of adding them. */
    static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getPackageName().startsWith("org.kaijuan");
    }
}
