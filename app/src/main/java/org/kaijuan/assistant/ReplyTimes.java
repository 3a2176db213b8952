package org.kaijuan.assistant;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kaijuan.desk.FirstReplies;
import org.kaijuan.identity.Libraries;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Period;
import org.kaijuan.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How soon whoever asked had a first reply, by the hour of the day (SVC-40): from the assistant, which replies at once or not at
 * all, and from people, live or at the desk. An hour is the one in which was asked, in the zone of the library.
 */
@Service
public class ReplyTimes {

    private final JdbcClient jdbc;
    private final FirstReplies replies;
    private final Libraries libraries;
    private final BusinessClock clock;

    ReplyTimes(JdbcClient jdbc, FirstReplies replies, Libraries libraries, BusinessClock clock) {
        this.jdbc = jdbc;
        this.replies = replies;
        this.libraries = libraries;
        this.clock = clock;
    }

    /**
     * What people replied to.
     *
     * @param median minutes to the first reply
     * @param slow minutes within which nine of ten had it
     */
    public record Replies(
            long asked,
            long replied,
            @Nullable Double median,
            @Nullable Double slow) {

        static final Replies NONE = new Replies(0, 0, null, null);

        /** As it may be shown above a library: of few it says nothing. */
        Replies ofMany() {
            return replied >= Usage.FEW ? this : new Replies(asked, replied, null, null);
        }
    }

    /**
     * An hour of the day.
     *
     * @param questions to the assistant
     * @param requests at the desk
     * @param talks live
     */
    public record Hour(int hour, Usage.Counts questions, Replies requests, Replies talks) {}

    /** The 24 hours of a library's last days, today included. */
    @Transactional(readOnly = true)
    public List<Hour> of(Actor staff, LibraryId library, int days) {
        staff.require(AssistantAccess.READ, library);
        LocalDate today = clock.today(libraries.get(library).zone());
        return hours(Scope.of(library), last(today, days));
    }

    /** The same of all the actor's libraries together; times of few replies are left out. */
    @Transactional(readOnly = true)
    public List<Hour> ofProvince(Actor actor, int days) {
        LocalDate today = clock.today(clock.getZone());
        return hours(actor.scope(AssistantAccess.BOARD), last(today, days)).stream()
                .map(hour -> new Hour(
                        hour.hour(),
                        hour.questions(),
                        hour.requests().ofMany(),
                        hour.talks().ofMany()))
                .toList();
    }

    private static Period last(LocalDate today, int days) {
        return new Period(today.minusDays(days - 1L), today);
    }

    private List<Hour> hours(Scope scope, Period period) {
        Map<Integer, Usage.Counts> questions = questions(scope, period);
        Map<Integer, Replies> requests = new HashMap<>();
        Map<Integer, Replies> talks = new HashMap<>();
        for (FirstReplies.OfHour each : replies.byHour(scope, period)) {
            Map<Integer, Replies> where = each.isChat() ? talks : requests;
            where.put(each.hour(), new Replies(each.asked(), each.replied(), each.median(), each.slow()));
        }
        return IntStream.range(0, 24)
                .mapToObj(hour -> new Hour(
                        hour,
                        questions.getOrDefault(hour, Usage.Counts.NONE),
                        requests.getOrDefault(hour, Replies.NONE),
                        talks.getOrDefault(hour, Replies.NONE)))
                .toList();
    }

    private Map<Integer, Usage.Counts> questions(Scope scope, Period period) {
        Map<Integer, Usage.Counts> hours = new HashMap<>();
        jdbc.sql("select asked_hour, " + Usage.COUNTS + """
                  from assistant.turn
                 where library_id = any(:libraries) and asked_on between :from and :to group by asked_hour
                """)
                .param("libraries", scope.codes())
                .param("from", period.from())
                .param("to", period.to())
                .query(row -> {
                    hours.put(row.getInt("asked_hour"), Usage.Counts.of(row));
                });
        return hours;
    }
}
