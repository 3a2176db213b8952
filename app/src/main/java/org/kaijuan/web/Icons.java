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

/** Bootstrap's icons, inlined one by one: the sprite is a megabyte, a phone needs five of them. */
@Component
class Icons {

    private static final String FOLDER = "META-INF/resources/webjars/bootstrap-icons/1.13.1/icons/";
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+");

    private final Map<String, Content> icons = new ConcurrentHashMap<>();

    /**
     * The icon as SVG without a text of its own.
     *
     * @throws IllegalArgumentException if Bootstrap has no such icon
     */
    Content get(String name) {
        return icons.computeIfAbsent(name, Icons::read);
    }

    private static Content read(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not an icon: " + name);
        }
        try (InputStream in = Icons.class.getClassLoader().getResourceAsStream(FOLDER + name + ".svg")) {
            if (in == null) {
                throw new IllegalArgumentException("no such icon: " + name);
            }
            String svg = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceFirst("class=\"[^\"]*\"", "class=\"icon\" aria-hidden=\"true\" focusable=\"false\"");
            return output -> output.writeContent(svg);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
