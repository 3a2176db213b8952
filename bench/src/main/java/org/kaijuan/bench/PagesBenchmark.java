package org.kaijuan.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * A librarian's queue, a reader's home and the province's board of figures, over loopback with a session, at a thousand
 * requests of one library and, in the large form, at a million. Peers are bare JDBC reads of the rows that the page shows.
 */
final class PagesBenchmark implements Benchmark {

    private static final String LIBRARY = "jxnu";
    private static final String OPEN = "state in ('submitted', 'accepted', 'in-progress', 'waiting-for-reader')";
    private static final String QUEUE_ROWS =
            "select * from desk.request where library_id = ? and " + OPEN + " order by due_at, id limit 50";
    private static final String HOME_ROWS = "select * from desk.request where reader_id = ?::uuid and " + OPEN
            + " order by waiting_since nulls last, submitted_at desc limit 5";
    private static final String BOARD = "/figures?from=2020-01-24&to=2020-02-29";

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
        Instance demo = workspace.demo();
        InstanceDatabase database = InstanceDatabase.of(demo);
        Visitor librarian = Visitor.of(demo, "librarian", LIBRARY).signIn();
        Visitor reader = Visitor.of(demo, "reader", LIBRARY).signIn();
        Visitor secretary = Visitor.of(demo, "province-secretary", "province").signIn();
        List<Figure> figures = new ArrayList<>();
        try (Connection connection = database.connect()) {
            String readerId = idOf(connection, reader);
            fill(connection, readerId);
            database.execute("vacuum analyze desk.request");
            add(figures, "queue", () -> librarian.get("/desk/requests"), () -> read(connection, QUEUE_ROWS, LIBRARY));
            add(figures, "home", () -> reader.get("/"), () -> read(connection, HOME_ROWS, readerId));
        }
        Samples board = Samples.of(10, 30, () -> secretary.get(BOARD));
        figures.add(Figure.alone(name() + ".board.median", board.median(), "ms", board.count()));
        figures.add(Figure.alone(name() + ".memory", demo.residentMiB(), "MiB", 1));
        return figures;
    }

    private void add(List<Figure> figures, String page, Callable<?> ours, Callable<?> bare) throws Exception {
        Samples peer = Samples.of(50, 300, bare);
        Samples shown = Samples.of(200, 300, ours);
        figures.add(Figure.of(name() + "." + page + ".median", shown.median(), peer.median(), "ms", shown.count()));
        figures.add(Figure.of(name() + "." + page + ".p95", shown.p95(), peer.p95(), "ms", shown.count()));
    }

    private static String idOf(Connection connection, Visitor visitor) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select id from identity.person where username = ?")) {
            select.setString(1, visitor.userName());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    /**
     * Tops the library up to the wanted number, with rows as the desk would write them: a tenth of them open, spread over a
     * year and ten thousand readers; the reader whose home is measured has about a hundred.
     */
    private void fill(Connection connection, String readerId) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into desk.request (id, library_id, kind, title, fields, reader_id, reader_name, channel, submitted_at,
                    submitted_on, submitted_hour, out_of_hours, state, due_at, first_reply_at, done_at, done_on, grams)
                select uuidv7(), ?, case when n %% 3 = 0 then 'consultation' else 'document-delivery' end, 'measured ' || n,
                    '{}', case when n %% %3$d = 0 then ?::uuid else md5((n %% 10000)::text)::uuid end, 'measured', 'web', asked,
                    asked::date, extract(hour from asked), n %% 4 = 0, case when n %% 10 = 0 then 'submitted' else 'closed' end,
                    asked + interval '1 day', case when n %% 10 = 0 then null else asked + interval '3 hours' end,
                    case when n %% 10 = 0 then null else asked + interval '5 hours' end,
                    case when n %% 10 = 0 then null else asked::date end, array['me', 'ea']
                from generate_series((select count(*) from desk.request where library_id = '%1$s'), %2$d) as n,
                    lateral (select timestamptz '2020-03-01' - n * 7 %% 8760 * interval '1 hour' - n %% 3600 * interval '1 second')
                        as moment (asked)
                """.formatted(LIBRARY, requests, requests / 100))) {
            insert.setString(1, LIBRARY);
            insert.setString(2, readerId);
            insert.executeUpdate();
        }
    }

    private static int read(Connection connection, String sql, String parameter) throws SQLException {
        int cells = 0;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, parameter);
            try (ResultSet rows = select.executeQuery()) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    for (int i = 1; i <= columns; i++) {
                        cells += rows.getObject(i) == null ? 0 : 1;
                    }
                }
            }
        }
        return cells;
    }
}
