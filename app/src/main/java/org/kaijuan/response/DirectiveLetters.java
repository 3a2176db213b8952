package org.kaijuan.response;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.People;
import org.kaijuan.identity.PersonView;
import org.kaijuan.identity.UnitId;
import org.kaijuan.identity.UnitKind;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Text;
import org.kaijuan.messages.Letter;
import org.kaijuan.messages.Messages;
import org.springframework.stereotype.Component;

/** Writes to those who receive directives at a unit. */
@Component
class DirectiveLetters {

    private final Messages messages;
    private final People people;
    private final Libraries libraries;

    DirectiveLetters(Messages messages, People people, Libraries libraries) {
        this.messages = messages;
        this.people = people;
        this.libraries = libraries;
    }

    /**
     * @param template {@code response.directive} or {@code response.directive-reminder}
     * @param occasion makes the letters these and no others
     * @return how many people were written to
     */
    int send(DirectiveView directive, UnitId unit, String template, String occasion) {
        Map<String, Object> values = new HashMap<>();
        values.put("title", directive.title());
        values.put("issuer", directive.issuer());
        values.put(
                "deadline",
                directive.deadline() == null ? Text.of("response.directive.no-deadline") : directive.deadline());
        List<PersonView> recipients = people.at(unit, ResponseAccess.DIRECTIVE_READ);
        for (PersonView to : recipients) {
            messages.send(new Letter(
                    to.id(),
                    library(unit),
                    template,
                    values,
                    template + ":" + directive.id() + ":" + unit + ":" + occasion,
                    "/directives/" + directive.id() + "?at=" + unit));
        }
        return recipients.size();
    }

    private @Nullable LibraryId library(UnitId unit) {
        return libraries.unit(unit).kind() == UnitKind.LIBRARY ? new LibraryId(unit.code()) : null;
    }
}
