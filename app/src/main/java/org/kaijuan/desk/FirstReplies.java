package org.kaijuan.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.Period;
import org.kaijuan.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How soon people of the libraries replied, by the hour of the day in which somebody asked (SVC-40). */
@Service
public class FirstReplies {

    private final JdbcClient jdbc;

    FirstReplies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Requests that were asked in an hour of the day.
     *
     * @param hour 0 to 23, in the zone of the library
     * @param isChat whether they were talked over live
     * @param asked how many there were
     * @param replied how many of them have had a first reply
     * @param median minutes to it; absent without replies
     * @param slow minutes within which nine of ten had it
     */
    public record OfHour(
            int hour,
            boolean isChat,
            long asked,
            long replied,
            @Nullable Double median,
            @Nullable Double slow) {}

    /** Hours without requests are left out. Whether one may see the libraries' numbers has been checked. */
    @Transactional(readOnly = true)
    public List<OfHour> byHour(Scope scope, Period period) {
        return jdbc.sql("""
                select submitted_hour as hour, channel = 'chat' as is_chat, count(*) as asked,
                       count(first_reply_at) as replied,
                       percentile_cont(0.5) within group (order by extract(epoch from first_reply_at - submitted_at) / 60)
                           as median,
                       percentile_cont(0.9) within group (order by extract(epoch from first_reply_at - submitted_at) / 60)
                           as slow
                  from desk.request
                 where library_id = any(:libraries) and submitted_on between :from and :to
                 group by 1, 2 order by 1, 2
                """)
                .param("libraries", scope.codes())
                .param("from", period.from())
                .param("to", period.to())
                .query(FirstReplies::hour)
                .list();
    }

    private static OfHour hour(ResultSet row, int number) throws SQLException {
        return new OfHour(
                row.getInt("hour"),
                row.getBoolean("is_chat"),
                row.getLong("asked"),
                row.getLong("replied"),
                row.getObject("median", Double.class),
                row.getObject("slow", Double.class));
    }
}
