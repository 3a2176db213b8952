package org.kaijuan.kernel;

/**
 * A "no" that a person should understand: not a defect, but an answer.
 *
 * @param code stable for integrators, {@code module.reason} in lower case, e.g. {@code delivery.quota-used-up}; the same
 *     string is the {@code code} of the API's problem details
 * @param sentence what is refused and why, and what the person can do next
 */
public record Refusal(String code, Text sentence) {

    /** A refusal whose sentence is the message {@code refusal.<code>}. */
    public static Refusal of(String code, Object... arguments) {
        return new Refusal(code, Text.of("refusal." + code, arguments));
    }
}
