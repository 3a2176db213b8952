package org.kaijuan.prose;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The styles of a Word file, as far as they tell headings and tables of contents from text. */
final class WordStyles {

    private static final int LEVELS = 9;

    private final Map<String, Integer> levels = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    static WordStyles none() {
        return new WordStyles();
    }

    static WordStyles read(InputStream stream) throws XMLStreamException {
        WordStyles styles = new WordStyles();
        XMLStreamReader reader = Xml.read(stream);
        String style = null;
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamReader.START_ELEMENT) {
                String element = reader.getLocalName();
                style = element.equals("style") ? Xml.attribute(reader, "styleId") : style;
                styles.take(element, style, Xml.attribute(reader, "val"));
            }
        }
        return styles;
    }

    private void take(String element, @Nullable String style, @Nullable String value) {
        if (style == null || value == null) {
            return;
        }
        switch (element) {
            case "name" -> names.put(style, value.toLowerCase(Locale.ROOT));
            case "basedOn" -> parents.put(style, value);
            case "outlineLvl" -> levels.put(style, outlineLevel(value));
            default -> {}
        }
    }

    /** From Word's 0 for the first level, with 9 for text, to 1 for the first and 0 for text. */
    static int outlineLevel(String value) {
        int level = value.matches("[0-9]") ? Integer.parseInt(value) + 1 : 0;
        return level > LEVELS ? 0 : level;
    }

    /** The heading level of a style, 0 for text. A style without one has that of the style it is based on. */
    int level(String style) {
        String at = style;
        for (int depth = 0; at != null && depth < 20; depth++) {
            Integer level = levels.get(at);
            if (level != null) {
                return level;
            }
            String name = names.getOrDefault(at, "");
            if (name.matches("heading [1-9]")) {
                return name.charAt(8) - '0';
            }
            if (name.equals("title")) {
                return 1;
            }
            at = parents.get(at);
        }
        return 0;
    }

    boolean isTableOfContents(String style) {
        return names.getOrDefault(style, "").matches("toc [1-9]");
    }
}
