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
 * The demo's report of twenty libraries: compiling it (opening it in the API), one correction until its sentence is there, Word
 * and PDF. The peer is a bare JDBC read of the rows that a compile reads: blocks, editions of the returns, stated figures.
 */
final class ReportBenchmark implements Benchmark {

    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final List<String> ROWS = List.of(
            "select * from report.report",
            "select * from report.block where not removed",
            "select * from returns.return",
            "select * from returns.edition",
            "select * from returns.declared");
    private static final int ROUNDS = 30;

    @Override
    public String name() {
        return "compile";
    }

    @Override
    public List<Figure> run(Workspace workspace) throws Exception {
        Instance demo = workspace.demo();
        Visitor secretary = Visitor.of(demo, "province-secretary", "province").signIn();
        String report = "/api/v1/reports/" + id(secretary.get("/api/v1/reports"));
        List<Figure> figures = new ArrayList<>();
        try (Connection connection = InstanceDatabase.of(demo).connect()) {
            Samples peer = Samples.of(10, ROUNDS, () -> read(connection));
            Samples compile = Samples.of(10, ROUNDS, () -> secretary.get(report));
            figures.add(Figure.of(name() + ".20.median", compile.median(), peer.median(), "ms", compile.count()));
            figures.add(Figure.of(name() + ".20.p95", compile.p95(), peer.p95(), "ms", compile.count()));
            Samples corrected = Samples.of(3, ROUNDS, () -> correct(connection, secretary, report));
            figures.add(Figure.alone(name() + ".correction.median", corrected.median(), "ms", corrected.count()));
        }
        Samples docx = Samples.of(3, ROUNDS, () -> secretary.get(report + ".docx"));
        figures.add(Figure.alone(name() + ".docx.median", docx.median(), "ms", docx.count()));
        Samples pdf = Samples.of(3, ROUNDS, () -> secretary.get(report + ".pdf"));
        figures.add(Figure.alone(name() + ".pdf.median", pdf.median(), "ms", pdf.count()));
        return figures;
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
