package org.kaijuan.returns;

import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Entries as JSON in the database. */
@Component
class EntryJson {

    /** An entry as an edition keeps it. */
    record Kept(EntryKind kind, String key, EntryBody body) {}

    private final JsonMapper json;

    EntryJson(JsonMapper json) {
        this.json = json;
    }

    @Nullable
    String write(@Nullable EntryBody body) {
        return body == null ? null : json.writeValueAsString(body);
    }

    EntryBody read(EntryKind kind, String body) {
        return json.readValue(body, kind.body());
    }

    @Nullable
    EntryBody readOrNull(EntryKind kind, @Nullable String body) {
        return body == null ? null : read(kind, body);
    }

    String writeAll(List<Entry> entries) {
        return json.writeValueAsString(entries.stream()
                .map(entry -> new Kept(entry.kind(), entry.key(), entry.body()))
                .toList());
    }

    List<Kept> readAll(String content) {
        return StreamSupport.stream(json.readTree(content).spliterator(), false)
                .map(this::kept)
                .toList();
    }

    private Kept kept(JsonNode node) {
        EntryKind kind = EntryKind.valueOf(node.get("kind").asString());
        return new Kept(kind, node.get("key").asString(), json.treeToValue(node.get("body"), kind.body()));
    }
}
