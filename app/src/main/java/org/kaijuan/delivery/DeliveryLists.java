package org.kaijuan.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kaijuan.desk.Upload;
import org.kaijuan.files.FileId;
import org.kaijuan.files.FileView;
import org.kaijuan.files.Files;
import org.kaijuan.files.NewFile;
import org.kaijuan.identity.Libraries;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.web.TableFile;
import org.springframework.stereotype.Service;

/** Lists of deliveries from elsewhere: uploaded, looked at, and then imported. The list itself is kept. */
@Service
public class DeliveryLists {

    private static final String PURPOSE = "delivery.list";
    private static final long LARGEST = 50L << 20;
    private static final int SHOWN = 20;

    private final Files files;
    private final DeliveryRecords records;
    private final Libraries libraries;
    private final BusinessClock clock;

    DeliveryLists(Files files, DeliveryRecords records, Libraries libraries, BusinessClock clock) {
        this.files = files;
        this.records = records;
        this.libraries = libraries;
        this.clock = clock;
    }

    /** Takes a list in and tells what importing it would do. Counts nothing yet. */
    public Outcome<ListPreview> preview(Actor actor, LibraryId library, Upload list) {
        DeliveryAccess.library(actor, library, DeliveryAccess.IMPORT);
        return switch (store(actor, library, list)) {
            case Outcome.Refused<FileView>(Refusal refusal) -> Outcome.refused(refusal);
            case Outcome.Done<FileView>(FileView file) -> read(library, file).map(rows -> preview(file, rows));
        };
    }

    private Outcome<FileView> store(Actor actor, LibraryId library, Upload list) {
        try (InputStream content = list.content().getInputStream()) {
            return files.store(actor, new NewFile(library, PURPOSE, list.name(), content, LARGEST));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static ListPreview preview(FileView file, DeliveryList list) {
        Map<DocumentType, Long> byType = list.rows().stream()
                .collect(Collectors.groupingBy(
                        DeliveryRow::type, () -> new EnumMap<>(DocumentType.class), Collectors.counting()));
        return new ListPreview(
                file.id(),
                file.name(),
                list.rows().size(),
                byType,
                list.rows().stream().limit(SHOWN).toList(),
                list.refused().stream().limit(SHOWN).toList(),
                list.refused().size());
    }

    /** Imports a list that was previewed. Doing so again adds nothing. */
    public Outcome<ImportedRows> apply(
            Actor actor, LibraryId library, BatchView.Kind kind, Source source, FileId list) {
        DeliveryAccess.library(actor, library, DeliveryAccess.IMPORT);
        FileView file = get(library, list);
        return switch (read(library, file)) {
            case Outcome.Refused<DeliveryList>(Refusal refusal) -> Outcome.refused(refusal);
            case Outcome.Done<DeliveryList>(DeliveryList read) ->
                records.record(
                        actor,
                        new ImportOrder(
                                library,
                                kind,
                                source,
                                file.name(),
                                read.refused().size()),
                        read.rows());
        };
    }

    /** Every row of a previewed list that cannot be read. */
    public List<RefusedRow> refused(Actor actor, LibraryId library, FileId list) {
        DeliveryAccess.library(actor, library, DeliveryAccess.IMPORT);
        return read(library, get(library, list)).orThrow().refused();
    }

    private FileView get(LibraryId library, FileId list) {
        return files.find(list)
                .filter(file -> file.library().equals(library) && file.purpose().equals(PURPOSE))
                .orElseThrow(() -> new NotFoundException("list " + list));
    }

    private Outcome<DeliveryList> read(LibraryId library, FileView file) {
        try (InputStream content = files.open(file.id())) {
            return read(library, content, file.name());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The rows of a list, or why it is none. */
    Outcome<DeliveryList> read(LibraryId library, InputStream content, String name) throws IOException {
        LocalDate today = clock.today(libraries.get(library).zone());
        return switch (TableFile.read(content, name)) {
            case Outcome.Refused<TableFile>(Refusal refusal) -> Outcome.refused(refusal);
            case Outcome.Done<TableFile>(TableFile table) -> {
                List<String> missing = DeliveryList.missing(table);
                yield missing.isEmpty()
                        ? Outcome.done(DeliveryList.read(table, today))
                        : Outcome.refused("delivery.list-" + missing.getFirst() + "-missing");
            }
        };
    }
}
