package org.kaijuan.policy;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.UnitId;

/**
 * What a policy says for one library on one day, and who said so. All but the value is absent where nobody has decided and
 * the value is the preset.
 *
 * @param version the version that decided; whoever acts by this value stores it with the act
 * @param setAt the unit that decided
 * @param since first day of that version
 * @param order the order it was decided by, e.g. a document number
 */
public record InForce<T>(
        T value,
        @Nullable UUID version,
        @Nullable UnitId setAt,
        @Nullable LocalDate since,
        @Nullable String order) {

    static <T> InForce<T> preset(PolicyDefinition<T> definition) {
        return new InForce<>(definition.preset(), null, null, null, null);
    }

    public boolean isPreset() {
        return version == null;
    }
}
