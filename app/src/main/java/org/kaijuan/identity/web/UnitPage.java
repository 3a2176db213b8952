package org.kaijuan.identity.web;

import java.util.List;
import org.kaijuan.identity.UnitView;
import org.kaijuan.web.Form;
import org.kaijuan.web.Option;

/**
 * A unit, and the forms for its name and for what is hung under it.
 *
 * @param way from the nation down to this unit
 * @param parents where it could be moved
 */
public record UnitPage(
        UnitView unit, List<UnitView> way, List<UnitView> children, Form form, Form child, List<Option> parents) {

    public List<String> childKinds() {
        return UnitsPage.childKinds(unit);
    }
}
