package org.kaijuan.command;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A command line taken apart: {@code --name value}, {@code --name=value}, switches, and the words in between. */
record Arguments(List<String> words, Map<String, String> options) {

    /** @throws UsageException if an option is unknown, doubled or lacks its value */
    static Arguments parse(List<Option> known, List<String> line) {
        List<String> words = new ArrayList<>();
        Map<String, String> options = new HashMap<>();
        Deque<String> rest = new ArrayDeque<>(line);
        while (!rest.isEmpty()) {
            String next = rest.removeFirst();
            if (!next.startsWith("--")) {
                words.add(next);
                continue;
            }
            String[] parts = next.substring(2).split("=", 2);
            Option option = find(known, parts[0]);
            String value = option.isSwitch() ? "" : parts.length == 2 ? parts[1] : value(option, rest);
            if (options.put(option.name(), value) != null) {
                throw new UsageException("--" + option.name() + " stands there twice");
            }
        }
        return new Arguments(List.copyOf(words), Map.copyOf(options));
    }

    private static Option find(List<Option> known, String name) {
        return known.stream()
                .filter(option -> option.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UsageException("there is no option --" + name));
    }

    private static String value(Option option, Deque<String> rest) {
        if (rest.isEmpty() || rest.getFirst().startsWith("--")) {
            throw new UsageException("--" + option.name() + " lacks its " + option.value());
        }
        return rest.removeFirst();
    }

    boolean has(String option) {
        return options.containsKey(option);
    }

    Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    String required(String name) {
        return option(name).orElseThrow(() -> new UsageException("--" + name + " is missing"));
    }

    void noWords() {
        if (!words.isEmpty()) {
            throw new UsageException("what is \"" + words.getFirst() + "\"?");
        }
    }
}
