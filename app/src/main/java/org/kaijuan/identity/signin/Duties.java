package org.kaijuan.identity.signin;

import java.util.EnumSet;
import java.util.Set;
import org.kaijuan.identity.PersonView;
import org.kaijuan.kernel.PersonId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Works out, at sign-in, what somebody has to do first. */
@Component
class Duties {

    /** Of whom a second factor is asked. */
    enum SecondFactorRule {
        /** Of nobody; it may still be set up. The rule of every demo. */
        OFFERED,
        /** Of everybody who holds a role. */
        STAFF
    }

    private final JdbcClient jdbc;
    private final Passwords passwords;
    private final SecondFactors secondFactors;
    private final PrivacyNotices notices;
    private final SecondFactorRule rule;

    Duties(
            JdbcClient jdbc,
            Passwords passwords,
            SecondFactors secondFactors,
            PrivacyNotices notices,
            @Value("${kaijuan.second-factor:staff}") SecondFactorRule rule,
            @Value("${kaijuan.demo:false}") boolean demo) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.secondFactors = secondFactors;
        this.notices = notices;
        this.rule = demo ? SecondFactorRule.OFFERED : rule;
    }

    Set<Duty> of(PersonView person) {
        Set<Duty> duties = EnumSet.noneOf(Duty.class);
        if (passwords.mustChange(person.id())) {
            duties.add(Duty.NEW_PASSWORD);
        }
        if (isAskedOf(person.id()) && !secondFactors.isActive(person.id())) {
            duties.add(Duty.SECOND_FACTOR);
        }
        if (!notices.isAgreed(person.id())) {
            duties.add(Duty.PRIVACY_NOTICE);
        }
        return duties;
    }

    /** Whether the installation asks this person for a second factor. */
    boolean isAskedOf(PersonId person) {
        return switch (rule) {
            case OFFERED -> false;
            case STAFF -> holdsARole(person);
        };
    }

    private boolean holdsARole(PersonId person) {
        return jdbc.sql("select count(*) from identity.assignment where person_id = :person and role <> 'reader'")
                        .param("person", person.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
