package org.kaijuan.linter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.Text;
import org.kaijuan.prose.Span;

/**
 * Something in a text that a person should look at. The text itself is never changed.
 *
 * @param code its kind, stable for integrators: a constant of {@link Code}
 * @param spans all the places it is about, in the order in which to read them; empty if it is about the whole
 * @param explanation what was noticed and why it matters
 * @param proposal what could stand at the first place instead; null if only a person can know
 */
public record Finding(
        Code code,
        Severity severity,
        List<Span> spans,
        Text explanation,
        @Nullable String proposal) {

    public Finding {
        spans = List.copyOf(spans);
    }

    /** Whether it speaks of a person, so that it is counted apart from slips. */
    public boolean concernsConsent() {
        return code == Code.PERSON_WITHOUT_CONSENT;
    }
}
