package org.kaijuan.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The report of the demo's twenty libraries, or of a province grown to more: compiling it (opening it in the API), one
 * correction until its sentence is there, Word and PDF. The peer is a bare JDBC read of the rows that a compile reads: blocks,
 * editions of the returns, stated figures, and of the requests and deliveries of the 42 days what is counted by.
 */
final class ReportBenchmark implements Benchmark {

    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final String DAYS = "between '2020-01-24' and '2020-03-05'";
    private static final List<String> ROWS = List.of(
            "select * from report.report",
            "select * from report.block where not removed",
            "select * from returns.return",
            "select * from returns.edition",
            "select * from returns.declared",
            "select library_id, submitted_on, done_on, kind, state from desk.request where submitted_on " + DAYS,
            "select library_id, delivered_on, source, type from delivery.delivered where delivered_on " + DAYS);

    private static final int ROUNDS = 30;

    /** As many as the demo has; more of them need a province of their own. */
    private static final int SHIPPED = 20;

    private final int libraries;

    ReportBenchmark(int libraries) {
        this.libraries = libraries;
    }

    @Override
    public String name() {
        return libraries == SHIPPED ? "compile" : "compile-" + libraries;
    }

    @Override
    public List<Figure> run(Workspace workspace) throws Exception {
        Instance demo = libraries == SHIPPED ? workspace.demo() : grown(workspace);
        Visitor secretary = Visitor.of(demo, "province-secretary", "province").signIn();
        String report = "/api/v1/reports/" + id(secretary.get("/api/v1/reports"));
        List<Figure> figures = new ArrayList<>();
        try (Connection connection = InstanceDatabase.of(demo).connect()) {
            Samples peer = Samples.of(10, ROUNDS, () -> read(connection));
            Samples compile = Samples.of(10, ROUNDS, () -> secretary.get(report));
            figures.add(Figure.of(name() + ".median", compile.median(), peer.median(), "ms", compile.count()));
            figures.add(Figure.of(name() + ".p95", compile.p95(), peer.p95(), "ms", compile.count()));
            Samples corrected = Samples.of(3, ROUNDS, () -> correct(connection, secretary, report));
            figures.add(Figure.alone(name() + ".correction.median", corrected.median(), "ms", corrected.count()));
        }
        Samples docx = Samples.of(3, ROUNDS, () -> secretary.get(report + ".docx"));
        figures.add(Figure.alone(name() + ".docx.median", docx.median(), "ms", docx.count()));
        Samples pdf = Samples.of(3, ROUNDS, () -> secretary.get(report + ".pdf"));
        figures.add(Figure.alone(name() + ".pdf.median", pdf.median(), "ms", pdf.count()));
        return figures;
    }

    /** A copy of the demo in which more libraries have answered, and a report made of all their answers. */
    private Instance grown(Workspace workspace) throws Exception {
        Instance demo = workspace.copyOfDemo(name());
        GrownProvince.grow(InstanceDatabase.of(demo), libraries);
        Visitor secretary = Visitor.of(demo, "province-secretary", "province");
        while (secretary.ask("/api/v1/libraries").get("total").asInt() < libraries) {
            Thread.sleep(100); // until the node has noticed that its tree is old
        }
        String notice =
                secretary.ask("/api/v1/notices").get("items").get(0).get("id").asString();
        int made = secretary.post("/api/v1/reports", "{\"notice\": \"" + notice + "\"}");
        if (made >= 300) {
            throw new IOException("making the report answered " + made);
        }
        return demo;
    }

    private static String id(String reports) throws IOException {
        Matcher id = ID.matcher(reports);
        if (!id.find()) {
            throw new IOException("the demo has no report");
        }
        return id.group(1);
    }

    /** One number more in a library's return, and the report read until it says so. */
    private static int correct(Connection connection, Visitor secretary, String report) throws Exception {
        int number;
        try (Statement update = connection.createStatement();
                ResultSet row = update.executeQuery("""
                        update returns.declared set number = number + 1
                        where figure = 'campaigns.participants' and library_id = 'jxau' returning number::int
                        """)) {
            row.next();
            number = row.getInt(1);
        }
        if (!secretary.get(report).contains("\"value\":" + number)) {
            throw new IOException("the report does not say " + number);
        }
        return number;
    }

    private static int read(Connection connection) throws SQLException {
        int cells = 0;
        for (String sql : ROWS) {
            try (Statement select = connection.createStatement();
                    ResultSet rows = select.executeQuery(sql)) {
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
