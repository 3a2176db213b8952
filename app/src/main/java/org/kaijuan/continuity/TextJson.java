package org.kaijuan.continuity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kaijuan.kernel.Text;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Sentences as JSON, so that a row keeps what people read in whatever language they will read it. */
@Component
class TextJson {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final String KEY = "key";
    private static final String ARGUMENTS = "arguments";
    private static final String DAY = "day";
    private static final String INSTANT = "instant";

    private final JsonMapper json;

    TextJson(JsonMapper json) {
        this.json = json;
    }

    String write(Text text) {
        return json.writeValueAsString(tree(text));
    }

    Text read(String stored) {
        return text(json.readValue(stored, OBJECT));
    }

    /** As maps, lists and plain values. */
    static Map<String, Object> tree(Text text) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put(KEY, text.key());
        if (!text.arguments().isEmpty()) {
            tree.put(ARGUMENTS, text.arguments().stream().map(TextJson::tree).toList());
        }
        return tree;
    }

    private static Object tree(Object argument) {
        return switch (argument) {
            case Text text -> tree(text);
            case LocalDate day -> Map.of(DAY, day.toString());
            case Instant instant -> Map.of(INSTANT, instant.toString());
            case Number number -> number;
            default -> argument.toString();
        };
    }

    /** The sentence of such a tree. */
    static Text text(Map<?, ?> tree) {
        List<Object> arguments = new ArrayList<>();
        if (tree.get(ARGUMENTS) instanceof List<?> stored) {
            stored.forEach(argument -> arguments.add(argument(argument)));
        }
        return new Text(String.valueOf(tree.get(KEY)), arguments);
    }

    private static Object argument(Object stored) {
        if (!(stored instanceof Map<?, ?> tree)) {
            return stored;
        }
        if (tree.containsKey(DAY)) {
            return LocalDate.parse(String.valueOf(tree.get(DAY)));
        }
        return tree.containsKey(INSTANT) ? Instant.parse(String.valueOf(tree.get(INSTANT))) : text(tree);
    }
}
