package org.kaijuan.replay;

import java.time.LocalDate;
import java.util.List;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.response.Level;
import org.kaijuan.response.Levels;
import org.kaijuan.response.NewLevel;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 24 January: the province's response is on level I (ORG-04). */
@Component
@Order(10)
class LevelScene implements Scene {

    private static final LocalDate FROM = Scenes.day(1, 24);

    private final Levels levels;
    private final Libraries libraries;
    private final BusinessClock clock;
    private final Words words = new Words();

    LevelScene(Levels levels, Libraries libraries, BusinessClock clock) {
        this.levels = levels;
        this.libraries = libraries;
        this.clock = clock;
    }

    @Override
    public void play(Ensemble ensemble) throws Exception {
        UnitId province = Scenes.province(libraries);
        if (levels.said(province, FROM).isPresent()) {
            return;
        }
        Actor secretary = ensemble.theProvinces("province-secretary");
        String source = words.the("levelOneOrder");
        NewLevel level = new NewLevel(List.of(province), Level.I, FROM, null, source, source);
        clock.at(Scenes.at(1, 24, 18), () -> levels.decide(secretary, level).orThrow());
    }
}
