package org.kaijuan.channels;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kaijuan.figures.FigureDefinition;
import org.kaijuan.figures.FigureRow;
import org.kaijuan.figures.FigureSource;
import org.kaijuan.figures.FigureValue;
import org.kaijuan.figures.LastRow;
import org.kaijuan.figures.Provenance;
import org.kaijuan.figures.RowsPage;
import org.kaijuan.identity.Libraries;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Period;
import org.kaijuan.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How often libraries posted to chat groups, all in all and per channel: one for each post in each group that got it, on the day
 * on which it did. What the province posted in its own groups counts where all libraries are asked for, and is of none of them.
 */
@Component
class ChannelsFigures implements FigureSource {

    private static final String ALL = "channels.postings";
    private static final String CHANNEL = "chat-kind";
    private static final String FROM = """
         from channels.delivery
        where state = 'delivered' and (library_id = any(:libraries) or (:province and library_id is null))
          and settled_on between :from and :to
          and (:channel::text is null or channel = :channel)
        """;

    private final JdbcClient jdbc;
    private final Libraries libraries;
    private final Map<String, @Nullable String> channels = new LinkedHashMap<>();

    ChannelsFigures(JdbcClient jdbc, Libraries libraries) {
        this.jdbc = jdbc;
        this.libraries = libraries;
        channels.put(ALL, null);
        Arrays.stream(ChatKind.values()).forEach(kind -> channels.put(ALL + "." + kind.code(), kind.code()));
    }

    @Override
    public List<FigureDefinition> definitions() {
        return channels.keySet().stream()
                .map(id -> new FigureDefinition(id, "postings", Provenance.COMPUTED, List.of(CHANNEL)))
                .toList();
    }

    @Override
    public Map<String, FigureValue> values(Set<String> ids, Scope scope, Period period) {
        Map<String, Long> counted = new HashMap<>();
        asked("select channel, count(*) as number" + FROM + " group by channel", null, scope, period)
                .query(row -> {
                    counted.put(row.getString("channel"), row.getLong("number"));
                });
        Map<String, FigureValue> values = new HashMap<>();
        channels.forEach((id, channel) -> {
            if (ids.contains(id)) {
                long number = channel == null
                        ? counted.values().stream().mapToLong(Long::longValue).sum()
                        : counted.getOrDefault(channel, 0L);
                values.put(id, FigureValue.of(number));
            }
        });
        return values;
    }

    @Override
    public Map<LocalDate, BigDecimal> trend(String id, Scope scope, Period period) {
        Map<LocalDate, BigDecimal> days = new TreeMap<>();
        asked("select settled_on, count(*) as number" + FROM + " group by settled_on", channels.get(id), scope, period)
                .query(row -> {
                    days.put(row.getObject("settled_on", LocalDate.class), row.getBigDecimal("number"));
                });
        return days;
    }

    @Override
    public RowsPage rows(String id, Scope scope, Period period, @Nullable String cursor, int limit) {
        String channel = channels.get(id);
        LastRow last = LastRow.of(cursor);
        List<FigureRow> found = asked("""
                select post_id || ':' || group_id as id, library_id, settled_on, channel\
                """ + FROM + """
                  and (settled_on, post_id || ':' || group_id) > (:afterDay, :afterId)
                order by settled_on, 1 limit :limit
                """, channel, scope, period)
                .param("afterDay", last.day())
                .param("afterId", last.id())
                .param("limit", limit + 1)
                .query((row, number) -> new FigureRow(
                        row.getString("id"),
                        ChatGroupRows.library(row),
                        row.getObject("settled_on", LocalDate.class),
                        BigDecimal.ONE,
                        Map.of(CHANNEL, row.getString("channel"))))
                .list();
        long total = asked("select count(*)" + FROM, channel, scope, period)
                .query(Long.class)
                .single();
        return RowsPage.upTo(limit, found, total);
    }

    private boolean isAll(Scope scope) {
        Set<LibraryId> all = libraries.everywhere().libraries();
        return !all.isEmpty() && scope.libraries().containsAll(all);
    }

    private JdbcClient.StatementSpec asked(String sql, @Nullable String channel, Scope scope, Period period) {
        return jdbc.sql(sql)
                .param("libraries", scope.codes())
                .param("province", isAll(scope))
                .param("channel", channel)
                .param("from", period.from())
                .param("to", period.to());
    }
}
