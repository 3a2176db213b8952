package org.kaijuan.identity.signin;

import java.util.List;

/** What everybody gets alike, and for which nobody need be looked up. */
final class StaticPaths {

    private static final List<String> FOLDERS = List.of("/assets/", "/img/", "/css/", "/js/", "/favicon", "/manifest.");

    private StaticPaths() {}

    static boolean contains(String path) {
        return FOLDERS.stream().anyMatch(path::startsWith);
    }
}
