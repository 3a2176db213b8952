package org.kaijuan.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Blocks and contents as JSON in the database; the same content always gives the same bytes. */
@Component
class ReportJson {

    private static final TypeReference<List<Segment>> SEGMENTS = new TypeReference<>() {};

    private final JsonMapper mapper;

    ReportJson(JsonMapper mapper) {
        this.mapper = mapper;
    }

    String segments(List<Segment> segments) {
        return mapper.writerFor(SEGMENTS).writeValueAsString(segments);
    }

    List<Segment> segments(String json) {
        return mapper.readValue(json, SEGMENTS);
    }

    String content(ReportContent content) {
        return mapper.writeValueAsString(content);
    }

    ReportContent content(String json) {
        return mapper.readValue(json, ReportContent.class);
    }

    static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
