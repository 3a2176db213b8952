package org.kaijuan.kernel;

import java.util.List;

/** A sentence that a person will read: a key of the message files and what to put into its gaps. */
public record Text(String key, List<Object> arguments) {

    public Text {
        arguments = List.copyOf(arguments);
    }

    public static Text of(String key, Object... arguments) {
        return new Text(key, List.of(arguments));
    }
}
