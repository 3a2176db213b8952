package org.kaijuan.messages;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;

/**
 * Something that one person is to be told because of one decision.
 *
 * @param to who
 * @param library in whose name; absent for letters to people of the province
 * @param template name of the wording, e.g. {@code delivery.ready}: the messages {@code message.delivery.ready.subject} and
 *     {@code message.delivery.ready.body}, in which {@code {title}} stands for the value {@code title} (these messages are no
 *     MessageFormat patterns). Besides the values every template knows {@code {reader}}, {@code {library}}, {@code {link}}
 *     and {@code {lines}}
 * @param values for the gaps: texts, dates, instants, numbers, {@link org.kaijuan.kernel.Text}
 * @param decision stable key of what was decided, e.g. {@code delivery.ready:<request id>}; a person gets one letter per key
 * @param link where to go: a path of this installation ({@code /…}) or an address
 */
public record Letter(
        PersonId to,
        @Nullable LibraryId library,
        String template,
        Map<String, Object> values,
        String decision,
        @Nullable String link) {

    public Letter {
        values = Map.copyOf(values);
    }
}
