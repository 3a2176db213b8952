package org.kaijuan.structure;

import org.junit.jupiter.api.Test;
import org.kaijuan.Kaijuan;
import org.springframework.modulith.core.ApplicationModules;

/** The borders of the modules as their package-infos draw them. */
class ModulesTest {

    @Test
    void every_module_keeps_to_its_border() {
        ApplicationModules.of(Kaijuan.class).verify();
    }
}
