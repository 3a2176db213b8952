package org.kaijuan.identity.web;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Where to go after signing in: only ever into this application, whatever the link said. */
final class LocalPath {

    private LocalPath() {}

    /** The path if it is one of ours; empty for anything else. */
    static String orEmpty(@Nullable String wanted) {
        return wanted != null && isLocal(wanted) ? wanted : "";
    }

    private static boolean isLocal(String wanted) {
        if (!wanted.startsWith("/")
                || wanted.startsWith("//")
                || wanted.contains("\\")
                || wanted.startsWith("/sign-")) {
            return false;
        }
        try {
            URI uri = new URI(wanted);
            return uri.getScheme() == null && uri.getRawAuthority() == null;
        } catch (URISyntaxException notAPath) {
            return false;
        }
    }
}
