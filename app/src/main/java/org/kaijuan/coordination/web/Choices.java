package org.kaijuan.coordination.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.kaijuan.coordination.GroupView;
import org.kaijuan.files.FileId;
import org.kaijuan.identity.PersonView;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.web.Form;
import org.kaijuan.web.Option;
import org.kaijuan.web.Ui;

/** Options of selects, and what was chosen from them. */
final class Choices {

    private static final PersonId NOBODY = new PersonId(new UUID(0, 0));

    private Choices() {}

    /** One option for each constant; its text is the message {@code prefix + code}. */
    static <T> List<Option> of(Ui ui, T[] constants, Function<T, String> code, String prefix) {
        return Arrays.stream(constants)
                .map(code)
                .map(each -> new Option(each, ui.t(prefix + each)))
                .toList();
    }

    static List<Option> people(List<PersonView> people) {
        return people.stream()
                .map(person -> new Option(person.id().toString(), person.name()))
                .toList();
    }

    /** Groups that work today. */
    static List<Option> groups(List<GroupView> groups) {
        return groups.stream()
                .filter(GroupView::isWorking)
                .map(group -> new Option(group.id().toString(), group.name()))
                .toList();
    }

    /** The person chosen; if nobody was, somebody who does not exist, so that the facade refuses. */
    static PersonId person(Form form, String name) {
        return optionalPerson(form, name).orElse(NOBODY);
    }

    static Optional<PersonId> optionalPerson(Form form, String name) {
        return Optional.ofNullable(form.uuid(name)).map(PersonId::new);
    }

    /** The ticked people; what is no id is left out. */
    static List<PersonId> people(Form form, String name) {
        return form.all(name).stream().flatMap(text -> id(text).stream()).toList();
    }

    private static Optional<PersonId> id(String text) {
        try {
            return Optional.of(PersonId.of(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    static FileId file(String text) {
        try {
            return FileId.of(text);
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException("file " + text);
        }
    }

    static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException(text);
        }
    }
}
