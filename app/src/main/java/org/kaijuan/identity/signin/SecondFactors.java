package org.kaijuan.identity.signin;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kaijuan.audit.Audit;
import org.kaijuan.database.Seal;
import org.kaijuan.database.Sql;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Second factors: a code from the person's own device, or one of ten recovery codes, each good once. */
@Service
public class SecondFactors {

    private static final int RECOVERY_CODES = 10;
    private static final String ISSUER = "Kaijuan";

    private final JdbcClient jdbc;
    private final Seal seal;
    private final Clock clock;
    private final Audit audit;

    SecondFactors(JdbcClient jdbc, Seal seal, Clock clock, Audit audit) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * A secret waiting to be confirmed.
     *
     * @param typed for who cannot scan
     * @param address what the square code says
     */
    public record Enrolment(String typed, String address) {}

    private record Row(byte[] secret, long lastStep) {}

    /** Whether the person has to give a code at sign-in. */
    public boolean isActive(PersonId person) {
        return jdbc.sql(
                                "select count(*) from identity.second_factor where person_id = :person and confirmed_at is not null")
                        .param("person", person.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** How many recovery codes are left. */
    public int recoveryCodesLeft(PersonId person) {
        return jdbc.sql("select count(*) from identity.recovery_code where person_id = :person and used_at is null")
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }

    /** Begins, or shows again, an enrolment that is not confirmed yet. */
    @Transactional
    public Enrolment enrol(Actor actor) {
        PersonId person = actor.requirePerson();
        jdbc.sql("""
                insert into identity.second_factor (person_id, secret) values (:person, :secret)
                on conflict (person_id) do nothing
                """)
                .param("person", person.value())
                .param("secret", seal.close(Tokens.random(Totp.SECRET_BYTES), person.toString()))
                .update();
        byte[] secret =
                find(person, false).map(Row::secret).orElseThrow(() -> new IllegalStateException("already active"));
        return new Enrolment(Totp.typed(secret), Totp.address(ISSUER, actor.name(), secret));
    }

    /**
     * Confirms the enrolment with a first code.
     *
     * @return the recovery codes, which are shown this once
     */
    @Transactional
    public Outcome<List<String>> confirm(Actor actor, String code) {
        PersonId person = actor.requirePerson();
        Optional<Row> pending = find(person, false);
        long step = pending.map(row -> Totp.match(row.secret(), digits(code), clock.instant(), row.lastStep()))
                .orElse(-1L);
        if (step < 0) {
            return Outcome.refused("identity.code-wrong");
        }
        jdbc.sql("update identity.second_factor set confirmed_at = :now, last_step = :step where person_id = :person")
                .param("now", Sql.at(clock.instant()))
                .param("step", step)
                .param("person", person.value())
                .update();
        audit.record(actor, "identity.second-factor.confirmed", actor.library(), "person", person.toString(), Map.of());
        return Outcome.done(newRecoveryCodes(person));
    }

    /** Takes a second factor away: the person's own, or, by staff, of somebody who lost the device. */
    @Transactional
    public void remove(Actor actor, PersonId person) {
        jdbc.sql("delete from identity.recovery_code where person_id = :person")
                .param("person", person.value())
                .update();
        int removed = jdbc.sql("delete from identity.second_factor where person_id = :person")
                .param("person", person.value())
                .update();
        if (removed > 0) {
            audit.record(
                    actor, "identity.second-factor.removed", actor.library(), "person", person.toString(), Map.of());
        }
    }

    /** Whether a code opens; it does so once. */
    @Transactional
    boolean accept(PersonId person, String code) {
        Optional<Row> active = find(person, true);
        if (active.isEmpty()) {
            return false;
        }
        long step = Totp.match(
                active.get().secret(),
                digits(code),
                clock.instant(),
                active.get().lastStep());
        return step >= 0 ? spend(person, step) : spendRecoveryCode(person, code);
    }

    private boolean spend(PersonId person, long step) {
        return jdbc.sql(
                                "update identity.second_factor set last_step = :step where person_id = :person and last_step < :step")
                        .param("step", step)
                        .param("person", person.value())
                        .update()
                == 1;
    }

    private boolean spendRecoveryCode(PersonId person, String code) {
        return jdbc.sql("""
                update identity.recovery_code set used_at = :now
                 where person_id = :person and code_hash = :hash and used_at is null
                """)
                        .param("now", Sql.at(clock.instant()))
                        .param("person", person.value())
                        .param("hash", Tokens.hash(code.strip().toLowerCase(Locale.ROOT)))
                        .update()
                == 1;
    }

    private List<String> newRecoveryCodes(PersonId person) {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            String code = Tokens.readable(3);
            codes.add(code);
            jdbc.sql("insert into identity.recovery_code (person_id, code_hash) values (:person, :hash)")
                    .param("person", person.value())
                    .param("hash", Tokens.hash(code))
                    .update();
        }
        return codes;
    }

    private Optional<Row> find(PersonId person, boolean confirmed) {
        return jdbc.sql("""
                select secret, last_step from identity.second_factor
                 where person_id = :person and (confirmed_at is not null) = :confirmed
                """)
                .param("person", person.value())
                .param("confirmed", confirmed)
                .query((row, n) ->
                        new Row(seal.open(row.getBytes("secret"), person.toString()), row.getLong("last_step")))
                .optional();
    }

    private static String digits(String code) {
        return code.replaceAll("\\s", "");
    }
}
