package org.kaijuan.bench;

import java.io.IOException;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What the API proposes from freely written reports, beside what a person marked in them, and how fast it reads. There is no
 * peer that does this.
 */
final class ProposalsBenchmark implements Benchmark {

    private static final int CHARACTERS = 200_000;

    @Override
    public String name() {
        return "proposals";
    }

    @Override
    public List<Figure> run(Workspace workspace) throws Exception {
        Visitor librarian = Visitor.of(workspace.demo(), "librarian", "jxau");
        JsonNode returns = librarian.ask("/api/v1/returns").get("items");
        if (returns.isEmpty()) {
            throw new IOException("the demo has no return to propose for");
        }
        String path = "/api/v1/returns/" + returns.get(0).get("id").asString() + "/proposals";
        MarkedReturns marked = MarkedReturns.read();
        Count count = new Count();
        for (MarkedReturns.Marked each : marked.all()) {
            count.add(librarian.send(path, each.text()).get("proposals"), each);
        }
        String text = marked.text(CHARACTERS);
        Samples samples = Samples.of(2, 5, () -> librarian.send(path, text));
        return List.of(
                Figure.alone("proposals.precision", 100.0 * count.right / count.proposed, "%", count.proposed),
                Figure.alone("proposals.recall", 100.0 * count.right / count.marked, "%", count.marked),
                Figure.alone(
                        "proposals.speed", CHARACTERS * 1000.0 / samples.median(), "characters/s", samples.count()));
    }

    private static final class Count {

        private long right;
        private long proposed;
        private long marked;

        void add(JsonNode proposals, MarkedReturns.Marked each) {
            marked += each.figures().size();
            for (JsonNode proposal : proposals) {
                String value = proposal.get("value").asString().replaceFirst("\\+$", "");
                proposed++;
                right += value.equals(each.figures().get(proposal.get("figure").asString())) ? 1 : 0;
            }
        }
    }
}
