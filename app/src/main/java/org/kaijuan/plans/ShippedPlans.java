package org.kaijuan.plans;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The texts that Kaijuan brings along, one for each kind of plan; {@code resources/plans}. */
@Component
class ShippedPlans {

    private final Map<PlanKind, PlanContent> contents = new EnumMap<>(PlanKind.class);

    ShippedPlans(JsonMapper json) {
        for (PlanKind kind : PlanKind.values()) {
            contents.put(kind, read(json, "/plans/" + kind.code() + ".json"));
        }
    }

    private static PlanContent read(JsonMapper json, String name) {
        try (InputStream in = Objects.requireNonNull(ShippedPlans.class.getResourceAsStream(name), name)) {
            return json.readValue(in, PlanContent.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PlanContent content(PlanKind kind) {
        return Objects.requireNonNull(contents.get(kind));
    }
}
