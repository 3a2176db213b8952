package org.kaijuan.continuity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Scope;

/**
 * One step of an order, for some of its libraries.
 *
 * @param step its place in the order, from 0
 * @param unit what the order is for
 * @param libraries those that the action works on now: all of the unit in a preview, some of them at a time when it is done
 * @param from first day of the order, in the zone of each library
 * @param to last day; absent for "until further notice"
 * @param appliedOn business day on which the order was applied; {@code today} as long as it is not
 * @param today business day on which the call is made
 * @param number document number of the order
 * @param reason what readers are told
 * @param parameters by name; those that were left empty are absent
 * @param actor whoever gave, revised or undid the order. That they may give orders for the unit has been asked
 */
public record ActionCall(
        OrderId order,
        int step,
        UnitId unit,
        Scope libraries,
        LocalDate from,
        @Nullable LocalDate to,
        LocalDate appliedOn,
        LocalDate today,
        String title,
        String number,
        String issuer,
        String reason,
        Map<String, String> parameters,
        Actor actor) {

    public ActionCall {
        parameters = Map.copyOf(parameters);
    }

    /** A parameter that is required, or must be there for another reason. */
    public String text(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("the order says nothing about " + name));
    }

    public Optional<String> find(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    public int number(String name) {
        return Integer.parseInt(text(name));
    }

    public LocalDate day(String name) {
        return LocalDate.parse(text(name));
    }

    /** Whether the parameter says yes; not, if it was left empty. */
    public boolean flag(String name) {
        return find(name).map(Boolean::parseBoolean).orElse(false);
    }

    /** The values that were chosen; none, if it was left empty. */
    public List<String> list(String name) {
        return find(name).stream().flatMap(value -> Stream.of(value.split(","))).toList();
    }

    /** The document that the decision rests on, with its issuer unless it names them: {@code 赣教字〔2020〕3号 (省教育厅)}, or the title. */
    public String source() {
        String document = number.isBlank() ? title : number;
        boolean isNamed = issuer.isBlank() || document.contains(issuer);
        return isNamed ? document : document + " (" + issuer + ")";
    }

    /**
     * The last day of something dated that this order decided and that is undone today: yesterday, so that the days on which it
     * held stay on record; the day before its first if it never held on a whole day.
     */
    public LocalDate lastDayIfUndone() {
        boolean neverHeld = !from.isBefore(today) || appliedOn.equals(today);
        return neverHeld ? from.minusDays(1) : today.minusDays(1);
    }

    /**
     * Whoever gave the order, with these permissions for its libraries: an order carries the right to switch what it switches,
     * also where the one who gives it could not do so alone.
     */
    public Actor acting(String... permissions) {
        return acting(libraries, permissions);
    }

    /** The same for other libraries, e.g. all that are under the unit now. */
    public Actor acting(Scope where, String... permissions) {
        Map<String, Scope> grants = new LinkedHashMap<>(actor.grants());
        for (String permission : permissions) {
            grants.merge(permission, where, Scope::or);
        }
        return new Actor(actor.person(), actor.name(), actor.library(), grants, actor.via());
    }

    /** The same for other libraries. */
    ActionCall forLibraries(Scope others) {
        return new ActionCall(
                order,
                step,
                unit,
                others,
                from,
                to,
                appliedOn,
                today,
                title,
                number,
                issuer,
                reason,
                parameters,
                actor);
    }

    static boolean isDay(String value) {
        try {
            LocalDate.parse(value);
            return true;
        } catch (DateTimeException noDay) {
            return false;
        }
    }
}
