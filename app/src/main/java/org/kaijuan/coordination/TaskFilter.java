package org.kaijuan.coordination;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Coded;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;

/**
 * Which tasks are meant; what is absent does not matter.
 *
 * @param person who answers for them or helps
 * @param words part of the title, the text, the source or the name of who answers for it
 */
public record TaskFilter(
        Standing standing,
        @Nullable LibraryId library,
        @Nullable PersonId person,
        @Nullable GroupId group,
        TaskSource.@Nullable Kind source,
        @Nullable String reference,
        @Nullable UnitId department,
        @Nullable String words) {

    /** How they stand. */
    public enum Standing implements Coded {
        RUNNING,
        LATE,
        ENDED,
        ANY;

        /** Running for anything that is no such word. */
        public static Standing of(String code) {
            return find(code).orElse(RUNNING);
        }

        public static Optional<Standing> find(String code) {
            return Coded.find(values(), code);
        }
    }

    /** Everything that is still to be done. */
    public static final TaskFilter RUNNING = new TaskFilter(Standing.RUNNING, null, null, null, null, null, null, null);

    /** The tasks of a source, ended ones too. */
    public static TaskFilter from(TaskSource.Kind kind, String reference) {
        return new TaskFilter(Standing.ANY, null, null, null, kind, reference, null, null);
    }

    public TaskFilter of(PersonId somebody) {
        return new TaskFilter(standing, library, somebody, group, source, reference, department, words);
    }

    public TaskFilter in(LibraryId one) {
        return new TaskFilter(standing, one, person, group, source, reference, department, words);
    }

    public TaskFilter in(GroupId one) {
        return new TaskFilter(standing, library, person, one, source, reference, department, words);
    }

    public TaskFilter standing(Standing other) {
        return new TaskFilter(other, library, person, group, source, reference, department, words);
    }
}
