package org.kaijuan.response;

import java.util.List;
import org.kaijuan.continuity.Mode;
import org.kaijuan.policy.Combine;
import org.kaijuan.policy.PolicyDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules that response levels speak about; the strictest of all units above a library holds. */
@Configuration(proxyBeanMethods = false)
public class ResponseRules {

    /** Whether people wear masks in the building (OPN-11). */
    public static final PolicyDefinition<Boolean> MASKS =
            PolicyDefinition.bool("response.masks-required", false, Combine.STRICTEST_MAX);

    /** Whether health is reported every day, also when there is nothing to report. */
    public static final PolicyDefinition<Boolean> DAILY_REPORT =
            PolicyDefinition.bool("response.daily-report", false, Combine.STRICTEST_MAX);

    /** Whether somebody is on duty at night and on holidays too. */
    public static final PolicyDefinition<Boolean> DUTY_AROUND_THE_CLOCK =
            PolicyDefinition.bool("response.duty-around-the-clock", false, Combine.STRICTEST_MAX);

    /** How often rooms are disinfected a day at least. */
    public static final PolicyDefinition<Integer> DISINFECTIONS =
            PolicyDefinition.integer("response.disinfections-per-day", 0, 0, 24, Combine.STRICTEST_MAX);

    /** How many people may come together at most. */
    public static final PolicyDefinition<Integer> LARGEST_GATHERING =
            PolicyDefinition.integer("response.largest-gathering", 100_000, 0, 100_000, Combine.STRICTEST_MIN);

    /** How many of a hundred seats may be taken. */
    public static final PolicyDefinition<Integer> SEATS =
            PolicyDefinition.integer("response.seats-in-use", 100, 0, 100, Combine.STRICTEST_MIN);

    /** Whether reading rooms may be open at all (OPN-23, OPN-28). */
    public static final PolicyDefinition<Boolean> READING_ROOMS =
            PolicyDefinition.bool("response.reading-rooms-may-open", true, Combine.STRICTEST_MIN);

    private static final List<String> MODES = List.of(Mode.CLOSED, Mode.HALF_OPEN, Mode.OPEN);

    /** Which mode is proposed when the risk of the county becomes so (OPN-13). */
    static final PolicyDefinition<String> AT_HIGH_RISK =
            PolicyDefinition.choice("response.mode-at-high-risk", Mode.CLOSED, MODES);

    static final PolicyDefinition<String> AT_MEDIUM_RISK =
            PolicyDefinition.choice("response.mode-at-medium-risk", Mode.HALF_OPEN, MODES);

    static final PolicyDefinition<String> AT_LOW_RISK =
            PolicyDefinition.choice("response.mode-at-low-risk", Mode.OPEN, MODES);

    static PolicyDefinition<String> modeAt(Risk risk) {
        return switch (risk) {
            case LOW -> AT_LOW_RISK;
            case MEDIUM -> AT_MEDIUM_RISK;
            case HIGH -> AT_HIGH_RISK;
        };
    }

    @Bean
    PolicyDefinition<Boolean> responseMasks() {
        return MASKS;
    }

    @Bean
    PolicyDefinition<Boolean> responseDailyReport() {
        return DAILY_REPORT;
    }

    @Bean
    PolicyDefinition<Boolean> responseDutyAroundTheClock() {
        return DUTY_AROUND_THE_CLOCK;
    }

    @Bean
    PolicyDefinition<Integer> responseDisinfections() {
        return DISINFECTIONS;
    }

    @Bean
    PolicyDefinition<Integer> responseLargestGathering() {
        return LARGEST_GATHERING;
    }

    @Bean
    PolicyDefinition<Integer> responseSeats() {
        return SEATS;
    }

    @Bean
    PolicyDefinition<Boolean> responseReadingRooms() {
        return READING_ROOMS;
    }

    @Bean
    PolicyDefinition<String> responseModeAtHighRisk() {
        return AT_HIGH_RISK;
    }

    @Bean
    PolicyDefinition<String> responseModeAtMediumRisk() {
        return AT_MEDIUM_RISK;
    }

    @Bean
    PolicyDefinition<String> responseModeAtLowRisk() {
        return AT_LOW_RISK;
    }
}
