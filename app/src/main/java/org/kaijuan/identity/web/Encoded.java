package org.kaijuan.identity.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Text as a part of an address. */
final class Encoded {

    private Encoded() {}

    static String parameter(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
