package org.kaijuan.identity;

import java.util.List;

/** What a module lets people be allowed to do; each module declares one as a bean. */
public record PermissionSet(String module, List<PermissionDefinition> definitions) {

    public PermissionSet {
        definitions = List.copyOf(definitions);
        for (PermissionDefinition definition : definitions) {
            if (!definition.permission().startsWith(module + ":")) {
                throw new IllegalArgumentException(definition.permission() + " is not of module " + module);
            }
        }
    }

    public static PermissionSet of(String module, PermissionDefinition... definitions) {
        return new PermissionSet(module, List.of(definitions));
    }
}
