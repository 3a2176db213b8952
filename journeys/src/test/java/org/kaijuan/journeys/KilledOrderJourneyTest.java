package org.kaijuan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A power cut while an order for the whole province is carried out. */
class KilledOrderJourneyTest {

    private static final int STEPS = 30;
    private static final int CUTS = 3;

    /** Longer than it takes the cluster to notice that a node is dead. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    @Tag("ORG-20")
    @DisplayName("an order that is killed again and again is carried out once, no step lost and none doubled")
    void isCarriedOutOnce() throws IOException, InterruptedException {
        long seed = System.nanoTime();
        System.out.println("KilledOrderJourneyTest seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        Path data = Files.createTempDirectory("kaijuan-killed-order-").resolve("data");
        Demo demo = Demo.start(data);

        String order = applied(demo);
        for (int cut = 0; cut < CUTS; cut++) {
            Thread.sleep(random.nextInt(500));
            demo.kill();
            demo = Demo.start(data);
        }

        await(demo, order);
        for (String library : List.of("gnnu", "jxau", "yznu")) {
            assertThat(thrown(demo, order, library))
                    .as("what the order threw in %s", library)
                    .hasSize(STEPS);
        }
        demo.stop();
    }

    /** Opens and closes a service for thirty periods, so that there is something to be killed in. */
    private static String applied(Demo demo) {
        Account secretary = demo.account("province-secretary");
        List<Map<String, Object>> steps = IntStream.range(0, STEPS)
                .mapToObj(i -> Map.<String, Object>of(
                        "action",
                        "services.switch",
                        "parameters",
                        Map.of("services", "consultation", "state", i % 2 == 0 ? "closed" : "open")))
                .toList();
        JsonNode draft = demo.post(
                "/api/v1/orders",
                secretary,
                Map.of("unit", "jx", "title", "cut", "from", "2031-01-01", "reason", "power cut", "steps", steps));
        String order = draft.get("id").asString();
        demo.post("/api/v1/orders/" + order + "/preview", secretary, Map.of());
        demo.post("/api/v1/orders/" + order + "/application", secretary, Map.of());
        return order;
    }

    private static void await(Demo demo, String order) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Account secretary = demo.account("province-secretary");
        JsonNode now = demo.get("/api/v1/orders/" + order, secretary);
        while (!now.get("state").asString().equals("applied")) {
            assertThat(System.nanoTime()).as("%s", now).isLessThan(deadline);
            Thread.sleep(500);
            now = demo.get("/api/v1/orders/" + order, secretary);
        }
    }

    private static List<JsonNode> thrown(Demo demo, String order, String library) {
        JsonNode log = demo.get("/api/v1/switches?limit=1000&library=" + library, demo.account("province-secretary"));
        List<JsonNode> ofOrder = new ArrayList<>();
        log.get("items").forEach(one -> {
            if (one.get("order").asString().equals(order)) {
                ofOrder.add(one);
            }
        });
        return ofOrder;
    }
}
