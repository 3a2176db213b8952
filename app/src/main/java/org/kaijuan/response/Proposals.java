package org.kaijuan.response;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.audit.Audit;
import org.kaijuan.continuity.Modes;
import org.kaijuan.continuity.OrderId;
import org.kaijuan.database.Sql;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.People;
import org.kaijuan.identity.PersonView;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.ForbiddenException;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.kernel.Text;
import org.kaijuan.messages.Letter;
import org.kaijuan.messages.Messages;
import org.kaijuan.policy.Policies;
import org.kaijuan.web.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Modes that are proposed to libraries because the risk around them has moved a step; a director decides (OPN-13). */
@Service
public class Proposals {

    private static final int LONGEST_REMARK = 1000;
    private static final String SELECT = """
            select proposal.*, risk.number, risk.unit, risk.risk as told, risk.valid_from as risk_from, risk.source,
                   risk.told_at, risk.told_by
              from response.proposal join response.risk on risk.id = proposal.risk
            """;

    private final JdbcClient jdbc;
    private final Policies policies;
    private final People people;
    private final Messages messages;
    private final Modes modes;
    private final Libraries libraries;
    private final Words words;
    private final BusinessClock clock;
    private final Audit audit;

    Proposals(
            JdbcClient jdbc,
            Policies policies,
            People people,
            Messages messages,
            Modes modes,
            Libraries libraries,
            Words words,
            BusinessClock clock,
            Audit audit) {
        this.jdbc = jdbc;
        this.policies = policies;
        this.people = people;
        this.messages = messages;
        this.modes = modes;
        this.libraries = libraries;
        this.words = words;
        this.clock = clock;
        this.audit = audit;
    }

    /** Those of a library, the newest first. Throws {@link NotFoundException} if the actor may not look at it. */
    public List<ProposalView> of(Actor actor, LibraryId library) {
        ResponseAccess.requireRead(actor, ResponseAccess.LEVEL_READ, library);
        return jdbc.sql(SELECT + "where library_id = :library order by made_at desc, proposal.id desc limit 50")
                .param("library", library.code())
                .query(Proposals::view)
                .list();
    }

    /** @throws NotFoundException if there is no such proposal, or the actor may not look at its library */
    public ProposalView get(Actor actor, ProposalId id) {
        ProposalView proposal = jdbc.sql(SELECT + "where proposal.id = :id")
                .param("id", id.value())
                .query(Proposals::view)
                .optional()
                .orElseThrow(() -> new NotFoundException("proposal " + id));
        ResponseAccess.requireRead(actor, ResponseAccess.LEVEL_READ, proposal.library());
        return proposal;
    }

    /**
     * The director does not follow it. Refused: {@code response.proposal-ended}, {@code response.level-reason-missing}.
     *
     * @throws ForbiddenException if the actor may not decide for the library
     */
    @Transactional
    public Outcome<ProposalView> dismiss(Actor actor, ProposalId id, String remark) {
        ProposalView proposal = get(actor, id);
        actor.require(ResponseAccess.PROPOSAL_DECIDE, proposal.library());
        if (remark.isBlank() || remark.length() > LONGEST_REMARK) {
            return Outcome.refused("response.level-reason-missing");
        }
        if (!end(actor, proposal, ProposalView.State.DISMISSED, remark.strip(), null)) {
            return Outcome.refused("response.proposal-ended");
        }
        return Outcome.done(get(actor, id));
    }

    /**
     * The director takes it up: the order that sets the mode is drafted, from the day of the step or from today. It still has to be
     * looked at and applied. Refused: {@code response.proposal-ended}, and whatever refuses the draft.
     *
     * @throws ForbiddenException if the actor may not decide for the library
     */
    @Transactional
    public Outcome<OrderId> take(Actor actor, ProposalId id) {
        ProposalView proposal = get(actor, id);
        actor.require(ResponseAccess.PROPOSAL_DECIDE, proposal.library());
        if (!proposal.isOpen()) {
            return Outcome.refused("response.proposal-ended");
        }
        return switch (draft(actor, proposal)) {
            case Outcome.Done<OrderId>(OrderId order) ->
                end(actor, proposal, ProposalView.State.TAKEN, null, order.value())
                        ? Outcome.done(order)
                        : Outcome.refused("response.proposal-ended");
            case Outcome.Refused<OrderId>(Refusal refusal) -> Outcome.refused(refusal);
        };
    }

    /** Orders are written in the language of the house. */
    private Outcome<OrderId> draft(Actor actor, ProposalView proposal) {
        LocalDate today = clock.today(libraries.get(proposal.library()).zone());
        String mode = words.of(Words.CHINESE, "mode." + proposal.mode());
        String risk = words.of(Words.CHINESE, "response.risk." + proposal.risk().risk());
        return modes.set(
                actor,
                UnitId.of(proposal.library()),
                proposal.mode(),
                proposal.from().isBefore(today) ? today : proposal.from(),
                null,
                words.of(Words.CHINESE, "response.proposal.order-title", mode),
                "",
                proposal.risk().source(),
                words.of(Words.CHINESE, "response.proposal.order-reason", risk, mode));
    }

    /** False if somebody has decided on it before. */
    boolean end(
            Actor actor,
            ProposalView proposal,
            ProposalView.State state,
            @Nullable String remark,
            @Nullable UUID order) {
        int ended = jdbc.sql("""
                update response.proposal
                   set state = :state, remark = :remark, order_id = :order, ended_at = :at, ended_by = :by
                 where id = :id and state = 'OPEN'
                """)
                .param("state", state.name())
                .param("remark", remark)
                .param("order", order)
                .param("at", Sql.at(clock.instant()))
                .param("by", actor.name())
                .param("id", proposal.id().value())
                .update();
        if (ended == 1) {
            String action = "response.proposal." + (order == null ? "dismissed" : "taken");
            audit.record(
                    actor, action, proposal.library(), "proposal", proposal.id().toString(), Map.of());
        }
        return ended == 1;
    }

    /** Proposes the mode that the library's rules name for the risk, and tells those who decide. */
    void make(LibraryId library, @Nullable Risk before, RiskView now) {
        ProposalId id = ProposalId.next();
        String mode = policies.at(ResponseRules.modeAt(now.risk()), library, now.from())
                .value();
        jdbc.sql("""
                insert into response.proposal (id, library_id, risk, before, mode, valid_from, made_at)
                values (:id, :library, :risk, :before, :mode, :from, :at)
                """)
                .param("id", id.value())
                .param("library", library.code())
                .param("risk", now.id().value())
                .param("before", before == null ? null : before.name())
                .param("mode", mode)
                .param("from", now.from())
                .param("at", Sql.at(clock.instant()))
                .update();
        Map<String, Object> values = Map.of(
                "risk", Text.of("response.risk." + now.risk()), "mode", Text.of("mode." + mode), "day", now.from());
        for (PersonView director : people.holding(ResponseAccess.PROPOSAL_DECIDE, library)) {
            messages.send(new Letter(
                    director.id(),
                    library,
                    "response.proposal",
                    values,
                    "response.proposal:" + id,
                    "/response/" + library));
        }
    }

    private static ProposalView view(ResultSet row, int number) throws SQLException {
        String before = row.getString("before");
        RiskView risk = new RiskView(
                new RiskId(row.getObject("risk", UUID.class)),
                row.getLong("number"),
                new UnitId(row.getString("unit")),
                Risk.valueOf(row.getString("told")),
                row.getObject("risk_from", LocalDate.class),
                row.getString("source"),
                Sql.instant(row, "told_at"),
                row.getString("told_by"));
        return new ProposalView(
                new ProposalId(row.getObject("id", UUID.class)),
                new LibraryId(row.getString("library_id")),
                before == null ? null : Risk.valueOf(before),
                risk,
                row.getString("mode"),
                row.getObject("valid_from", LocalDate.class),
                ProposalView.State.valueOf(row.getString("state")),
                Sql.instantOrNull(row, "ended_at"),
                row.getString("ended_by"),
                row.getString("remark"),
                row.getString("order_id"));
    }
}
