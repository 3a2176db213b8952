package org.kaijuan.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaijuan.audit.Audit;
import org.kaijuan.figures.Recorded;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What has changed in a report since the secretariat last looked, sentence by sentence: accepted, or kept as it was. */
@Service
public class Changes {

    private final ReportStore reports;
    private final HeldStore held;
    private final Keeping keeping;
    private final BlockStore blocks;
    private final Numbers numbers;
    private final Workbench workbench;
    private final ReportAccess access;
    private final Audit audit;

    Changes(
            ReportStore reports,
            HeldStore held,
            Keeping keeping,
            BlockStore blocks,
            Numbers numbers,
            Workbench workbench,
            ReportAccess access,
            Audit audit) {
        this.reports = reports;
        this.held = held;
        this.keeping = keeping;
        this.blocks = blocks;
        this.numbers = numbers;
        this.workbench = workbench;
        this.access = access;
        this.audit = audit;
    }

    /** The report as it stands against what was accepted last. */
    @Transactional(readOnly = true)
    public Redline redline(Actor actor, ReportId id) {
        access.requireRead(actor, id);
        Workbench.Compiled compiled = workbench.compile(id);
        return Redline.between(workbench.accepted(compiled.report()), compiled.content());
    }

    /** The sentences that have changed, with their causes, in the order of reading. */
    @Transactional(readOnly = true)
    public List<Change> list(Actor actor, ReportId id) {
        access.requireRead(actor, id);
        return changes(workbench.compile(id));
    }

    private List<Change> changes(Workbench.Compiled compiled) {
        return new Causes(compiled, witness).of(redline(compiled));
    }

    private Redline redline(Workbench.Compiled compiled) {
        return Redline.between(workbench.accepted(compiled.report()), compiled.content());
    }

    private final Causes.Witness witness = new Causes.Witness() {

        @Override
        public Optional<Recorded> lastRecorded(FigureKey key) {
            return numbers.lastRecorded(key);
        }

        @Override
        public Optional<BlockRecord> removed(BlockId block) {
            return blocks.findRemoved(block);
        }
    };

    /** From now on the report says what it says now. Refused: {@code report.change-gone}. */
    @Transactional
    public Outcome<ReportId> accept(Actor actor, ReportId id, String change) {
        access.require(actor, ReportAccess.WRITE, id);
        Workbench.Compiled compiled = locked(id);
        Optional<Change> wanted = find(compiled, change);
        if (wanted.isEmpty()) {
            return Outcome.refused("report.change-gone");
        }
        ReportContent accepted = workbench.accepted(compiled.report());
        ReportContent next =
                accepted == null ? compiled.content() : Acceptance.of(accepted, compiled.content(), wanted.get());
        workbench.accept(id, next, actor);
        record(actor, "report.change.accepted", id, wanted.get());
        return Outcome.done(id);
    }

    /** Accepts everything that has changed. */
    @Transactional
    public void acceptAll(Actor actor, ReportId id) {
        access.require(actor, ReportAccess.WRITE, id);
        workbench.accept(id, locked(id).content(), actor);
        audit.record(actor, "report.changes.accepted", null, "report", id.toString(), Map.of());
    }

    /**
     * Goes on saying what was accepted: the numbers of the sentence are held until they are let go, its words are written
     * back. Refused: {@code report.change-gone}, {@code report.locked}.
     */
    @Transactional
    public Outcome<ReportId> keep(Actor actor, ReportId id, String change, String reason) {
        access.require(actor, ReportAccess.WRITE, id);
        Workbench.Compiled compiled = locked(id);
        Optional<Change> wanted = find(compiled, change);
        if (wanted.isEmpty()) {
            return Outcome.refused("report.change-gone");
        }
        if (!wanted.get().keepable() || !keeping.keep(actor, compiled, redline(compiled), wanted.get(), reason)) {
            return Outcome.refused("report.locked");
        }
        reports.touch(id);
        record(actor, "report.change.kept", id, wanted.get());
        return Outcome.done(id);
    }

    /** Lets a held number follow its query again. */
    @Transactional
    public void release(Actor actor, ReportId id, FigureKey key) {
        access.require(actor, ReportAccess.WRITE, id);
        if (held.release(id, key)) {
            reports.touch(id);
            audit.record(
                    actor, "report.figure.released", null, "report", id.toString(), Map.of("figure", key.figure()));
        }
    }

    private Workbench.Compiled locked(ReportId id) {
        return workbench.compile(reports.lock(id).orElseThrow(() -> new NotFoundException("report " + id)));
    }

    private Optional<Change> find(Workbench.Compiled compiled, String change) {
        return changes(compiled).stream().filter(one -> one.id().equals(change)).findAny();
    }

    private void record(Actor actor, String action, ReportId id, Change change) {
        audit.record(
                actor,
                action,
                null,
                "report",
                id.toString(),
                Map.of(
                        "before", change.before() == null ? "" : change.before(),
                        "after", change.after() == null ? "" : change.after()));
    }
}
