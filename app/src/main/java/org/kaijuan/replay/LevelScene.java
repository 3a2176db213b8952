package org.kaijuan.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.response.Level;
import org.kaijuan.response.LevelDecisions;
import org.kaijuan.response.Levels;
import org.kaijuan.response.NewLevel;
import org.kaijuan.response.NewRisk;
import org.kaijuan.response.Risk;
import org.kaijuan.response.Risks;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * 24 January: the province's response is on level I (ORG-04); 25 February: counties have levels of their own. Which counties
 * they were the demo does not know, so those that it names are examples, and say so.
 */
@Component
@Order(10)
class LevelScene implements Scene {

    private static final LocalDate FROM = Scenes.day(1, 24);

    private final Levels levels;
    private final LevelDecisions decisions;
    private final Risks risks;
    private final Libraries libraries;
    private final BusinessClock clock;
    private final Words words = new Words();

    LevelScene(Levels levels, LevelDecisions decisions, Risks risks, Libraries libraries, BusinessClock clock) {
        this.levels = levels;
        this.decisions = decisions;
        this.risks = risks;
        this.libraries = libraries;
        this.clock = clock;
    }

    @Override
    public void play(Ensemble ensemble) throws Exception {
        Actor secretary = ensemble.theProvinces("province-secretary");
        decide(secretary, List.of(Scenes.province(libraries)), Level.I, FROM, words.the("levelOneOrder"));
        risk(secretary);
        LocalDate apart = Scenes.day(2, 25);
        decide(secretary, counties("levelThree"), Level.III, apart, words.the("levelsOfCounties"));
        decide(secretary, counties("levelTwo"), Level.II, apart, words.the("levelsOfCounties"));
    }

    private void decide(Actor secretary, List<UnitId> units, Level level, LocalDate from, String source)
            throws Exception {
        if (levels.said(units.getFirst(), from).isEmpty()) {
            NewLevel decision = new NewLevel(units, level, from, null, source, source);
            clock.at(told(from), () -> decisions.decide(secretary, decision).orThrow());
        }
    }

    /** The one county of which it was published. */
    private void risk(Actor secretary) throws Exception {
        LocalDate day = Scenes.day(2, 20);
        UnitId county = counties("riskHigh").getFirst();
        boolean isKnown =
                risks.history(secretary).stream().anyMatch(risk -> risk.unit().equals(county));
        if (!isKnown) {
            NewRisk message = new NewRisk(List.of(county), Risk.HIGH, day, words.the("riskSource"));
            clock.at(told(day), () -> risks.tell(secretary, message).orThrow());
        }
    }

    private List<UnitId> counties(String list) {
        return words.all(list).stream().map(UnitId::new).toList();
    }

    /** At midnight of the first day; level I came in the evening of its own. */
    private static Instant told(LocalDate first) {
        return Scenes.at(first.getMonthValue(), first.getDayOfMonth(), first.equals(FROM) ? 18 : 0);
    }
}
