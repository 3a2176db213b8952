package org.kaijuan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The query of a GET request, so that filters, sort orders and pages are links that can be shared. */
record Query(Map<String, List<String>> parameters) {

    /** What belongs to the page that was left: its place in the list, its language. */
    private static final Set<String> FORGOTTEN = Set.of("cursor", "lang");

    static Query of(HttpServletRequest request) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if ("GET".equals(request.getMethod())) {
            request.getParameterMap().forEach((name, values) -> parameters.put(name, List.of(values)));
        }
        return new Query(parameters);
    }

    String first(String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }

    /** {@code path} with this query, some parameters replaced; another filter means the first page again. */
    String with(String path, Map<String, String> replaced) {
        Map<String, List<String>> all = new LinkedHashMap<>(parameters);
        all.keySet().removeAll(FORGOTTEN);
        replaced.forEach((name, value) -> all.put(name, value.isEmpty() ? List.of() : List.of(value)));
        String query = all.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .filter(value -> !value.isEmpty())
                        .map(value -> encode(entry.getKey()) + "=" + encode(value)))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** What a form must carry along that sets one parameter anew. */
    List<Map.Entry<String, String>> without(String name) {
        return parameters.entrySet().stream()
                .filter(entry ->
                        !FORGOTTEN.contains(entry.getKey()) && !entry.getKey().equals(name))
                .flatMap(entry -> entry.getValue().stream()
                        .filter(value -> !value.isEmpty())
                        .map(value -> Map.entry(entry.getKey(), value)))
                .toList();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
