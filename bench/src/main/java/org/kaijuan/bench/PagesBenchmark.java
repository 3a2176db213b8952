package org.kaijuan.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;

/**
 * A librarian's queue and a reader's home, over loopback with a session, beside a bare JDBC read of the fifty rows that the
 * queue shows; at a thousand requests of one library and, in the large form, at a million.
 */
final class PagesBenchmark implements Benchmark {

    private static final String LIBRARY = "jxnu";
    private static final String QUEUE_ROWS = """
            select * from desk.request
            where library_id = ? and state in ('submitted', 'accepted', 'in-progress', 'waiting-for-reader')
            order by due_at, id limit 50
            """;

    private final int requests;

    PagesBenchmark(int requests) {
        this.requests = requests;
    }

    @Override
    public String name() {
        return "pages-" + requests;
    }

    @Override
    public boolean isLarge() {
        return requests > 10_000;
    }

    @Override
    public List<Figure> run(Workspace workspace) throws Exception {
        Instance demo = workspace.start("demo", "data");
        InstanceDatabase database = InstanceDatabase.of(demo);
        database.execute(fill(), "analyze desk.request");
        Visitor librarian = Visitor.of(demo, "librarian", LIBRARY).signIn();
        Visitor reader = Visitor.of(demo, "reader", LIBRARY).signIn();
        List<Figure> figures = new ArrayList<>();
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(QUEUE_ROWS)) {
            Samples peer = Samples.of(50, 300, () -> read(statement));
            Samples queue = Samples.of(100, 300, () -> librarian.get("/desk/requests"));
            Samples home = Samples.of(100, 300, () -> reader.get("/"));
            figures.add(Figure.of(name() + ".queue.median", queue.median(), peer.median(), "ms", queue.count()));
            figures.add(Figure.of(name() + ".queue.p95", queue.p95(), peer.p95(), "ms", queue.count()));
            figures.add(Figure.of(name() + ".home.median", home.median(), peer.median(), "ms", home.count()));
            figures.add(Figure.of(name() + ".home.p95", home.p95(), peer.p95(), "ms", home.count()));
        }
        figures.add(Figure.alone(name() + ".memory", demo.residentMiB(), "MiB", 1));
        return figures;
    }

    /** Rows as the desk would write them, a tenth of them open, spread over a year and the library's readers. */
    private String fill() {
        return """
            insert into desk.request (id, library_id, kind, title, fields, reader_id, reader_name, channel, submitted_at,
                submitted_on, submitted_hour, out_of_hours, state, due_at, done_at, grams)
            select gen_random_uuid(), '%1$s', case when n %% 3 = 0 then 'consultation' else 'document-delivery' end,
                'measured ' || n, '{}', (select id from identity.person where library_id = '%1$s' order by id limit 1),
                'measured', 'web', timestamptz '2020-03-01' - n %% 365 * interval '1 day',
                date '2020-03-01' - n %% 365, n %% 24, false, case when n %% 10 = 0 then 'submitted' else 'closed' end,
                timestamptz '2020-03-02' + n %% 100000 * interval '1 second',
                case when n %% 10 = 0 then null else timestamptz '2020-03-01' end, array['me', 'ea']
            from generate_series(1, %2$d) n
            """.formatted(LIBRARY, requests);
    }

    private static int read(PreparedStatement statement) throws Exception {
        statement.setString(1, LIBRARY);
        int cells = 0;
        try (ResultSet rows = statement.executeQuery()) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int i = 1; i <= columns; i++) {
                    cells += rows.getObject(i) == null ? 0 : 1;
                }
            }
        }
        return cells;
    }
}
