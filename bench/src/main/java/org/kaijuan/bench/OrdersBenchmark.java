package org.kaijuan.bench;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.kaijuan.policy.RuleLookups;
import tools.jackson.databind.JsonNode;

/**
 * An order that closes the buildings of a whole province: what it would do, until it is done (by a job, with its log), until it
 * is undone. And what a rule costs that is asked for at every decision, beside a look-up in a hash table.
 */
final class OrdersBenchmark implements Benchmark {

    private static final int LIBRARIES = 117;
    private static final int ROUNDS = 15;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private LocalDate day = LocalDate.of(2031, 1, 1);

    @Override
    public String name() {
        return "orders";
    }

    @Override
    public List<Figure> run(Workspace workspace) throws Exception {
        Instance demo = workspace.copyOfDemo(name());
        GrownProvince.grow(InstanceDatabase.of(demo), LIBRARIES);
        Visitor secretary = Visitor.of(demo, "province-secretary", "province");
        while (secretary.ask("/api/v1/libraries").get("total").asInt() < LIBRARIES) {
            Thread.sleep(100); // until the node has noticed that its tree is old
        }
        String previewed = draft(secretary);
        Samples preview = Samples.of(5, ROUNDS, () -> secretary.command(previewed + "/preview", "{}"));
        Samples apply = Samples.of(2, ROUNDS, () -> applied(secretary));
        String order = applied(secretary);
        Samples revise = Samples.of(1, ROUNDS, () -> revised(secretary, order));
        RuleLookups.Cost rules = RuleLookups.measure(LIBRARIES);
        return List.of(
                Figure.alone("orders.preview.median", preview.median(), "ms", preview.count()),
                Figure.alone("orders.apply.median", apply.median(), "ms", apply.count()),
                Figure.alone("orders.revise.median", revise.median(), "ms", revise.count()),
                Figure.of("orders.rule-look-up", rules.ours(), rules.hash(), "ns", rules.lookups()));
    }

    private String draft(Visitor secretary) throws IOException, InterruptedException {
        day = day.plusDays(40);
        JsonNode draft = secretary.command("/api/v1/orders", """
                {"unit": "jx", "title": "measured", "from": "%s", "to": "%s", "reason": "measured", "mode": "closed"}
                """.formatted(day, day.plusDays(9)));
        return "/api/v1/orders/" + draft.get("id").asString();
    }

    private String applied(Visitor secretary) throws IOException, InterruptedException {
        String order = draft(secretary);
        secretary.command(order + "/preview", "{}");
        secretary.command(order + "/application", "{}");
        await(secretary, order, "applied");
        return order;
    }

    private String revised(Visitor secretary, String order) throws IOException, InterruptedException {
        LocalDate last =
                LocalDate.parse(secretary.ask(order).get("to").asString()).plusDays(1);
        secretary.command(order + "/revision", "{\"to\": \"%s\", \"why\": \"measured\"}".formatted(last));
        await(secretary, order, "applied");
        return order;
    }

    private static void await(Visitor secretary, String order, String state) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!secretary.ask(order).get("state").asString().equals(state)) {
            if (System.nanoTime() > deadline) {
                throw new IOException(order + " did not become " + state);
            }
            Thread.sleep(5);
        }
    }
}
