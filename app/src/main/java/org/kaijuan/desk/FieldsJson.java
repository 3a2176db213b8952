package org.kaijuan.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The answers of a form as JSON in the database. */
@Component
class FieldsJson {

    private static final TypeReference<LinkedHashMap<String, String>> FIELDS = new TypeReference<>() {};

    private final JsonMapper mapper;

    FieldsJson(JsonMapper mapper) {
        this.mapper = mapper;
    }

    String write(Map<String, String> fields) {
        return mapper.writeValueAsString(fields);
    }

    Map<String, String> read(String json) {
        return mapper.readValue(json, FIELDS);
    }
}
