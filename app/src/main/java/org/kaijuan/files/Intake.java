package org.kaijuan.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaijuan.audit.Audit;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The way of a file into the house: received, recognised, scanned, kept. Whatever is refused leaves nothing behind. */
@Component
class Intake {

    /** No policy may allow more than this. */
    static final long HARD_LIMIT = 4L << 30;

    /** Below this the disk counts as full: the database needs room too. */
    private static final long RESERVE = 64L << 20;

    private static final Set<String> USUAL = Stream.concat(
                    FilePurpose.DOCUMENTS.stream(), FilePurpose.PICTURES.stream())
            .collect(Collectors.toSet());
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private final FileStore store;
    private final FileRows rows;
    private final VirusScanner scanner;
    private final ObjectProvider<FilePurpose> purposes;
    private final Audit audit;
    private final Clock clock;

    Intake(
            FileStore store,
            FileRows rows,
            VirusScanner scanner,
            ObjectProvider<FilePurpose> purposes,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.rows = rows;
        this.scanner = scanner;
        this.purposes = purposes;
        this.audit = audit;
        this.clock = clock;
    }

    /** A file that has arrived whole and is being looked at. */
    private record Candidate(Actor actor, NewFile file, FileId id, String name, FileStore.Arrival arrival) {}

    Outcome<FileView> store(Actor actor, NewFile file) {
        String name = FileName.clean(file.name());
        long limit = Math.min(file.maxBytes(), HARD_LIMIT);
        try {
            if (store.free() < RESERVE) {
                return Outcome.refused("files.disk-full");
            }
            FileId id = FileId.next();
            FileStore.Arrival arrival = store.receive(id, file.content(), limit);
            try {
                return check(new Candidate(actor, file, id, name, arrival));
            } finally {
                store.discard(arrival);
            }
        } catch (FileStore.TooLarge e) {
            return Outcome.refused("files.too-large", name, size(limit));
        } catch (FileStore.Interrupted e) {
            return Outcome.refused("files.interrupted", name);
        } catch (IOException e) {
            return explain(e);
        }
    }

    private Outcome<FileView> check(Candidate candidate) throws IOException {
        String name = candidate.name();
        FileStore.Arrival arrival = candidate.arrival();
        if (arrival.bytes() == 0) {
            return Outcome.refused("files.empty", name);
        }
        String type = ContentType.sniff(arrival.prefix(), arrival.file(), name);
        if (!ContentType.keepsPromise(name, type)) {
            return Outcome.refused("files.type-mismatch", name, FileName.extension(name), type);
        }
        if (!welcomes(candidate.file().purpose(), type)) {
            return Outcome.refused("files.type-refused", name, type);
        }
        return scan(candidate, type);
    }

    private Outcome<FileView> scan(Candidate candidate, String type) throws IOException {
        VirusScanner.Verdict verdict;
        try {
            verdict = scanner.scan(candidate.arrival().file());
        } catch (IOException e) {
            LOG.error("The virus scanner cannot be asked; {} is refused", candidate.id(), e);
            return Outcome.refused("files.scanner-down", candidate.name());
        }
        return switch (verdict) {
            case VirusScanner.Verdict.Clean() -> Outcome.done(keep(candidate, type, true));
            case VirusScanner.Verdict.NotScanned() -> Outcome.done(keep(candidate, type, false));
            case VirusScanner.Verdict.Infected(String signature) -> quarantine(candidate, signature);
        };
    }

    private FileView keep(Candidate candidate, String type, boolean scanned) throws IOException {
        FileStore.Arrival arrival = candidate.arrival();
        FileView view = new FileView(
                candidate.id(),
                candidate.file().library(),
                candidate.file().purpose(),
                candidate.name(),
                type,
                arrival.bytes(),
                arrival.sha256(),
                scanned,
                clock.instant());
        store.accept(candidate.id(), arrival);
        rows.insert(view, candidate.actor());
        return view;
    }

    private Outcome<FileView> quarantine(Candidate candidate, String signature) throws IOException {
        store.quarantine(candidate.id(), candidate.arrival());
        rows.insertQuarantined(
                candidate.id(),
                candidate.file(),
                candidate.name(),
                candidate.arrival(),
                signature,
                candidate.actor(),
                clock.instant());
        audit.record(
                candidate.actor(),
                "files.file.quarantined",
                candidate.file().library(),
                "file",
                candidate.id().toString(),
                Map.of("name", candidate.name(), "signature", signature));
        return Outcome.refused("files.infected", candidate.name(), signature);
    }

    private boolean welcomes(String purpose, String type) {
        return purposes.stream()
                .filter(known -> known.key().equals(purpose))
                .findFirst()
                .map(known -> known.welcomes(type))
                .orElse(USUAL.contains(type));
    }

    private static Text size(long bytes) {
        return bytes < 1L << 20 ? Text.of("files.kilobytes", bytes >> 10) : Text.of("files.megabytes", bytes >> 20);
    }

    /** A full disk is something the person can wait out; anything else is ours to repair. */
    static Outcome<FileView> explain(IOException e) {
        String message = String.valueOf(e.getMessage());
        if (message.contains("No space left") || message.contains("quota exceeded")) {
            LOG.error("The disk of stored files is full", e);
            return Outcome.refused("files.disk-full");
        }
        throw new UncheckedIOException(e);
    }
}
