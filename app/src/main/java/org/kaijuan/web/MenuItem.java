package org.kaijuan.web;

import org.kaijuan.kernel.Actor;

/**
 * An entry of a face's menu, contributed by a module as a bean.
 *
 * @param key message key of its text; {@link Badges} with the same key show a count beside it
 * @param permission as in {@link Allow}; who lacks it does not see the entry
 * @param icon name of a Bootstrap icon
 */
public record MenuItem(Face face, int order, String key, String path, String permission, String icon) {

    /** Whether {@code actor} sees this entry. */
    public boolean isFor(Actor actor) {
        return switch (permission) {
            case Allow.EVERYBODY -> true;
            case Allow.SIGNED_IN -> actor.isSignedIn();
            default -> actor.mayAnywhere(permission);
        };
    }

    /** Whether the page at {@code current} lies under this entry. */
    public boolean isCurrent(String current) {
        return current.equals(path) || (path.length() > 1 && current.startsWith(path + "/"));
    }
}
