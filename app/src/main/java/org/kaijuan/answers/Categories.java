package org.kaijuan.answers;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What answers are about: the four of the epidemic bank (PUB-07), general questions about the library, one for each service,
 * and words of a library's own. The name of a known one is the message {@code answers.category.<key>}, or that of the
 * service; a word of one's own is its own name.
 */
public final class Categories {

    /** Prevention, life, diagnosis and news (PUB-07). */
    public static final List<String> EPIDEMIC = List.of("prevention", "life", "diagnosis", "news");

    /** What fits nowhere else. */
    public static final String GENERAL = "general";

    private Categories() {}

    /** The category as a part of an address. */
    public static String inPath(String category) {
        return URLEncoder.encode(category, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
