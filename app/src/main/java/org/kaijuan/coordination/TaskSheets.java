package org.kaijuan.coordination;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaijuan.files.FileId;
import org.kaijuan.files.FileView;
import org.kaijuan.files.Files;
import org.kaijuan.files.NewFile;
import org.kaijuan.identity.PersonView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.kernel.Scope;
import org.kaijuan.kernel.Text;
import org.kaijuan.web.TableFile;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tasks from a sheet: read once and shown (nothing is given), then given from the stored file. The same file given twice gives
 * each task once. Headers in Chinese or English stand in {@link SheetHeader}.
 */
@Service
public class TaskSheets {

    private static final long LARGEST = 5L << 20;
    private static final String PURPOSE = "coordination.sheet";
    private static final int MOST_ROWS = 1000;

    private final Tasks tasks;
    private final GroupStore groups;
    private final Colleagues colleagues;
    private final Files files;

    TaskSheets(Tasks tasks, GroupStore groups, Colleagues colleagues, Files files) {
        this.tasks = tasks;
        this.groups = groups;
        this.colleagues = colleagues;
        this.files = files;
    }

    /** What a sheet says: the stored file and its rows. */
    public record Sheet(FileId file, String name, List<SheetRow> rows) {

        public Sheet {
            rows = List.copyOf(rows);
        }

        public long ready() {
            return rows.stream().filter(SheetRow::isReady).count();
        }
    }

    /** The headers that are understood, in the order of a sample. */
    public static List<String> headers(boolean english) {
        return Arrays.stream(SheetHeader.values())
                .map(header -> header.name(english))
                .toList();
    }

    /** Stores a sheet and says what would become of each row; gives no task. */
    public Outcome<Sheet> preview(Actor actor, LibraryId library, String name, InputStreamSource content) {
        requireAssign(actor, library);
        try (InputStream in = content.getInputStream()) {
            return switch (files.store(actor, new NewFile(library, PURPOSE, name, in, LARGEST))) {
                case Outcome.Refused<FileView>(Refusal refusal) -> Outcome.refused(refusal);
                case Outcome.Done<FileView>(FileView stored) -> read(actor, library, stored);
            };
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The rows of a stored sheet as they would be given now. */
    @Transactional(readOnly = true)
    public Outcome<Sheet> again(Actor actor, LibraryId library, FileId file) {
        requireAssign(actor, library);
        return read(actor, library, sheet(library, file));
    }

    /** Gives the tasks of a stored sheet. Says how many rows became one; rows that are refused are left out. */
    @Transactional
    public Outcome<Integer> give(Actor actor, LibraryId library, FileId file) {
        requireAssign(actor, library);
        return read(actor, library, sheet(library, file)).map(sheet -> {
            int given = 0;
            for (SheetRow row : sheet.rows()) {
                NewTask task = row.task();
                if (task != null) {
                    tasks.assign(actor, task.once("sheet:" + file + ":" + row.position()))
                            .orThrow();
                    given++;
                }
            }
            return given;
        });
    }

    private FileView sheet(LibraryId library, FileId file) {
        return files.find(file)
                .filter(stored ->
                        stored.library().equals(library) && stored.purpose().equals(PURPOSE))
                .orElseThrow(() -> new NotFoundException("sheet " + file));
    }

    private Outcome<Sheet> read(Actor actor, LibraryId library, FileView file) {
        try (InputStream in = files.open(file.id())) {
            return switch (TableFile.read(in, file.name())) {
                case Outcome.Refused<TableFile>(Refusal refusal) -> Outcome.refused(refusal);
                case Outcome.Done<TableFile>(TableFile table) -> rows(actor, library, file, table);
            };
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Outcome<Sheet> rows(Actor actor, LibraryId library, FileView file, TableFile table) {
        if (table.rows().size() > MOST_ROWS) {
            return Outcome.refused("coordination.sheet-too-long", MOST_ROWS);
        }
        List<PersonView> people = colleagues.of(library);
        List<GroupView> known = groups.of(Scope.of(library));
        List<SheetRow> rows = new ArrayList<>();
        for (TableFile.Row row : table.rows()) {
            rows.add(row(actor, library, row, people, known));
        }
        return rows.isEmpty()
                ? Outcome.refused("coordination.sheet-empty")
                : Outcome.done(new Sheet(file.id(), file.name(), rows));
    }

    private SheetRow row(
            Actor actor, LibraryId library, TableFile.Row row, List<PersonView> people, List<GroupView> known) {
        String title = SheetHeader.TITLE.of(row);
        String who = SheetHeader.ACCOUNTABLE.of(row);
        List<PersonView> found = named(people, who);
        Optional<TaskNode> node = node(SheetHeader.DUE.of(row));
        String groupName = SheetHeader.GROUP.of(row);
        Optional<GroupView> group = known.stream()
                .filter(each -> each.isWorking() && each.name().equals(groupName))
                .findFirst();
        List<PersonView> helpers = Arrays.stream(SheetHeader.HELPERS.of(row).split("[,;\\s\\u3001\\uFF0C\\uFF1B]+"))
                .filter(name -> !name.isBlank())
                .flatMap(name -> named(people, name).stream().limit(1))
                .toList();
        if (found.size() != 1) {
            return refused(
                    row, title, found.isEmpty() ? "coordination.sheet-nobody" : "coordination.sheet-several", who);
        }
        if (node.isEmpty()) {
            return refused(row, title, "coordination.sheet-day", SheetHeader.DUE.of(row));
        }
        if (!groupName.isEmpty() && group.isEmpty()) {
            return refused(row, title, "coordination.sheet-group", groupName);
        }
        NewTask task = new NewTask(
                library,
                title,
                SheetHeader.TEXT.of(row),
                source(SheetHeader.SOURCE.of(row)),
                node.get(),
                found.getFirst().id(),
                helpers.stream().map(PersonView::id).toList(),
                group.map(GroupView::id).orElse(null),
                null,
                null);
        return tasks.refusal(actor, task)
                .map(refusal -> new SheetRow(row.position(), title, null, who, refusal.sentence()))
                .orElseGet(() -> new SheetRow(row.position(), title, task, who, null));
    }

    private static SheetRow refused(TableFile.Row row, String title, String code, String what) {
        return new SheetRow(row.position(), title, null, what, Text.of("refusal." + code, what));
    }

    private static TaskSource source(String label) {
        return label.isEmpty() ? TaskSource.own() : new TaskSource(TaskSource.Kind.NOTICE, "", label, null);
    }

    /** By card number, which is unique, or by name. */
    private static List<PersonView> named(List<PersonView> people, String who) {
        return Stream.of(
                        people.stream().filter(person -> who.equals(person.cardNumber())),
                        people.stream().filter(person -> who.equals(person.name())))
                .map(Stream::toList)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** A day, or {@code term+3} and {@code term-2} for days from the start of term. */
    private static Optional<TaskNode> node(String typed) {
        String text = typed.replace('/', '-').replace('.', '-').strip();
        if (text.matches("(?i)term[+-]\\d{1,3}")) {
            return Optional.of(TaskNode.fromTermStart(Integer.parseInt(text.substring("term".length()))));
        }
        @Nullable String[] parts = text.split("[-T ]");
        try {
            return parts.length < 3
                    ? Optional.empty()
                    : Optional.of(TaskNode.on(LocalDate.of(
                            Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]))));
        } catch (NumberFormatException | DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static void requireAssign(Actor actor, LibraryId library) {
        CoordinationAccess.may(
                actor, library, CoordinationAccess.TASK_READ, CoordinationAccess.TASK_ASSIGN, "library " + library);
    }
}
