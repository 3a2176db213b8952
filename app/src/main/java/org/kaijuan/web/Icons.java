package org.kaijuan.web;

import gg.jte.Content;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Small pictures as inline SVG: Bootstrap's icons one by one (their sprite is a megabyte) and our own ink drawings. */
@Component
class Icons {

    private static final String ICONS = "META-INF/resources/webjars/bootstrap-icons/1.13.1/icons/";
    private static final String DRAWINGS = "drawings/";
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+");

    private final Map<String, Content> pictures = new ConcurrentHashMap<>();

    /**
     * The icon, in the size and colour of the text around it.
     *
     * @throws IllegalArgumentException if Bootstrap has no such icon
     */
    Content icon(String name) {
        return pictures.computeIfAbsent(
                ICONS + name,
                path -> content(read(path, name)
                        .replaceFirst("class=\"[^\"]*\"", "class=\"icon\" aria-hidden=\"true\" focusable=\"false\"")));
    }

    /**
     * The ink drawing, see {@code resources/drawings}.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    Content drawing(String name) {
        return pictures.computeIfAbsent(DRAWINGS + name, path -> content(read(path, name)));
    }

    private static Content content(String svg) {
        return output -> output.writeContent(svg);
    }

    private static String read(String path, String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a picture: " + name);
        }
        try (InputStream in = Icons.class.getClassLoader().getResourceAsStream(path + ".svg")) {
            if (in == null) {
                throw new IllegalArgumentException("no such picture: " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
