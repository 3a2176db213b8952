package org.kaijuan.returns;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.kaijuan.TestActors;
import org.kaijuan.figures.Provenance;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Period;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A secretariat, librarians, and notices of years long past, for tests. */
@Component
@Lazy
public class ReturnsStage {

    private static final UnitId PROVINCE = new UnitId("jx");

    private final TestActors actors;
    private final Notices notices;
    private final ReturnDrafts drafts;
    private final Returns returns;
    private final BusinessClock clock;
    private final JdbcClient jdbc;
    private final Map<String, Actor> people = new ConcurrentHashMap<>();

    ReturnsStage(
            TestActors actors,
            Notices notices,
            ReturnDrafts drafts,
            Returns returns,
            BusinessClock clock,
            JdbcClient jdbc) {
        this.actors = actors;
        this.notices = notices;
        this.drafts = drafts;
        this.returns = returns;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    public Actor secretary() {
        return people.computeIfAbsent("secretary", _ -> actors.actorAt("province-secretary", PROVINCE));
    }

    /** Always a new person. */
    public Actor librarian(LibraryId library) {
        return actors.actor("librarian", library);
    }

    Instant morning(int year) {
        return LocalDate.of(year, 2, 28).atTime(9, 0).atZone(clock.getZone()).toInstant();
    }

    NewNotice notice(int year) {
        return new NewNotice(
                PROVINCE,
                "关于收集 " + year + " 年服务情况的通知",
                "示例省图工委秘书处",
                "请各馆介绍本馆在疫情防控和开展服务的情况。",
                new Period(LocalDate.of(year, 1, 24), LocalDate.of(year, 3, 4)),
                LocalDate.of(year, 3, 4),
                Addressed.ALL,
                Forms.SHIPPED);
    }

    /** A notice to all libraries, due on 4 March of that year. */
    public NoticeId issued(int year) throws Exception {
        return clock.at(morning(year), () -> {
            NoticeId id = notices.draft(secretary(), notice(year)).orThrow();
            return notices.issue(secretary(), id).orThrow().id();
        });
    }

    /** The library's return, submitted at that moment. */
    public ReturnView answered(NoticeId notice, LibraryId library, Instant at) throws Exception {
        Actor librarian = librarian(library);
        return clock.at(at, () -> {
            ReturnId id = drafts.open(librarian, notice, library).orThrow();
            overviews(librarian, id);
            return returns.submit(librarian, id).orThrow();
        });
    }

    void overviews(Actor actor, ReturnId id) {
        write(actor, id, "organisation.overview", "成立工作组，落实值班与消毒，人员情况每日上报。");
        write(actor, id, "services.overview", "闭馆不闭工，线上咨询与文献传递照常进行。");
    }

    void write(Actor actor, ReturnId id, String question, String text) {
        int seen = drafts.get(actor, id).entries().stream()
                .filter(entry -> entry.key().equals(question))
                .mapToInt(Entry::version)
                .findFirst()
                .orElse(0);
        drafts.write(actor, id, EntryKind.ANSWER, question, EntryBody.Answer.of(text), seen)
                .orThrow();
    }

    void state(Actor actor, ReturnId id, String figure, String number, Period period, String quote) {
        state(actor, id, figure, number, period, quote, false);
    }

    void atLeast(Actor actor, ReturnId id, String figure, String number, Period period, String quote) {
        state(actor, id, figure, number, period, quote, true);
    }

    private void state(
            Actor actor, ReturnId id, String figure, String number, Period period, String quote, boolean atLeast) {
        int seen = drafts.get(actor, id).entries().stream()
                .filter(entry -> entry.key().equals(figure))
                .mapToInt(Entry::version)
                .findFirst()
                .orElse(0);
        EntryBody.Figure body =
                new EntryBody.Figure(new BigDecimal(number), null, atLeast, period, Provenance.DECLARED, quote);
        drafts.write(actor, id, EntryKind.FIGURE, figure, body, seen).orThrow();
    }

    String refusal(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused ? refused.refusal().code() : "done";
    }

    /** How many letters about a notice somebody got. */
    long letters(Actor actor, NoticeId notice) {
        return Objects.requireNonNull(
                jdbc.sql("select count(*) from messages.letter where person_id = :person and decision like :notice")
                        .param("person", actor.requirePerson().value())
                        .param("notice", "%" + notice + "%")
                        .query(Long.class)
                        .single());
    }
}
