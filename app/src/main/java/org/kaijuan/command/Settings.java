package org.kaijuan.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of one run: the environment, and what it does not say from {@code kaijuan.conf}, a file of lines {@code
 * NAME=value} with the same names. Names that Kaijuan does not know are Spring Boot's, in the same spelling.
 */
record Settings(Path data, Map<String, String> values) {

    private static final String PREFIX = "KAIJUAN_";

    /** @throws UsageException if the file that the line names is not there or a line of it makes no sense */
    static Settings read(Arguments arguments, Map<String, String> environment) {
        Path data = Path.of(arguments.option("data").orElse(environment.getOrDefault(PREFIX + "DATA", "data")));
        Optional<Path> named = arguments.option("config").map(Path::of);
        if (named.isPresent() && !Files.isReadable(named.get())) {
            throw new UsageException("cannot read " + named.get());
        }
        Map<String, String> values = new HashMap<>(file(named.orElse(data.resolve("kaijuan.conf"))));
        values.putAll(environment);
        arguments.option("db").ifPresent(url -> values.put(PREFIX + "DB_URL", url));
        arguments.option("port").ifPresent(port -> values.put(PREFIX + "PORT", port));
        arguments.option("bind").ifPresent(address -> values.put(PREFIX + "BIND", address));
        return new Settings(data.toAbsolutePath().normalize(), Map.copyOf(values));
    }

    private static Map<String, String> file(Path file) {
        Map<String, String> values = new HashMap<>();
        if (!Files.isReadable(file)) {
            return values;
        }
        try {
            int number = 0;
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                number++;
                String text = line.strip();
                int equals = text.indexOf('=');
                if (text.isEmpty() || text.startsWith("#")) {
                    continue;
                }
                if (equals < 1) {
                    throw new UsageException(file + " line " + number + ": expected NAME=value");
                }
                values.put(
                        text.substring(0, equals).strip(),
                        text.substring(equals + 1).strip());
            }
            return values;
        } catch (IOException e) {
            throw new UsageException("cannot read " + file + ": " + e.getMessage());
        }
    }

    /** The same, if there is data: a command that only reads must not make a new installation by a slip of the pen. */
    Settings existing() {
        if (get("DB_URL").isEmpty() && !Files.isDirectory(data.resolve("pg"))) {
            throw new UsageException("there is no data in " + data + "; say where it is with --data");
        }
        return this;
    }

    /** The same for a node that nobody else shall reach. */
    Settings local() {
        return with("BIND", "127.0.0.1");
    }

    /** The same with {@code KAIJUAN_<name>} set. */
    Settings with(String name, String value) {
        Map<String, String> other = new HashMap<>(values);
        other.put(PREFIX + name, value);
        return new Settings(data, Map.copyOf(other));
    }

    /** The value of {@code KAIJUAN_<name>}; a blank one counts as none. */
    Optional<String> get(String name) {
        return Optional.ofNullable(values.get(PREFIX + name)).filter(value -> !value.isBlank());
    }

    String get(String name, String otherwise) {
        return get(name).orElse(otherwise);
    }

    int port() {
        String text = get("PORT", "8080");
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new UsageException("\"" + text + "\" is no port: 1 to 65535, or 0 for a free one");
    }
}
