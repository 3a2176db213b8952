package org.kaijuan.identity;

import java.util.Set;

/**
 * One thing that somebody may be allowed to do. Its text is the message {@code permission.<permission with ':' as '.'>}.
 *
 * @param permission {@code module:entity:action}
 * @param defaultRoles the shipped roles that hold it in a new installation
 */
public record PermissionDefinition(String permission, Set<String> defaultRoles) {

    public PermissionDefinition {
        if (permission.split(":").length != 3) {
            throw new IllegalArgumentException("a permission is module:entity:action, not " + permission);
        }
        defaultRoles = Set.copyOf(defaultRoles);
    }

    public static PermissionDefinition of(String permission, String... defaultRoles) {
        return new PermissionDefinition(permission, Set.of(defaultRoles));
    }

    /** The key of its text. */
    public String textKey() {
        return "permission." + permission.replace(':', '.');
    }
}
