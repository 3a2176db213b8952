package org.kaijuan.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.kaijuan.figures.FigureAnswer;
import org.kaijuan.figures.FigureDefinition;
import org.kaijuan.figures.FigureValue;
import org.kaijuan.figures.Provenance;
import org.kaijuan.figures.Recorded;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Period;

/** A small report without a database: two libraries, the shipped template, numbers that a test may move. */
final class Sample implements Numbers, Causes.Witness {

    static final Period WEEKS = new Period(LocalDate.of(2020, 1, 24), LocalDate.of(2020, 3, 4));
    static final Period CLOSED = new Period(LocalDate.of(2020, 1, 24), LocalDate.of(2020, 2, 29));
    static final UUID PAPERS = UUID.fromString("00000000-0000-7000-8000-000000000001");
    static final UUID GROUPS = UUID.fromString("00000000-0000-7000-8000-000000000002");
    static final String TOLD = "自1月24日至2月29日，该馆免费传递电子文献共计 6804 篇，另由公司传递 208 篇论文、582 本电子图书。读者满意。";

    private final Map<String, FigureValue> values = new HashMap<>();
    private final List<Submissions.Answer> answers = new ArrayList<>();
    private final List<BlockRecord> blocks = new ArrayList<>();
    private final Map<FigureKey, Held> held = new HashMap<>();
    private final ReportTemplate template;

    Sample() {
        this(ReportTemplate.of(Reports.SERVICES));
    }

    Sample(ReportTemplate template) {
        this.template = template;
        set("returns.submitted", 20);
        set("desk.requests", 9000);
        set("desk.requests.consultation", 1200);
        set("desk.fulfilled", 8800);
        set("delivery.delivered", 6804);
        set("delivery.supplier-articles", 208);
        set("delivery.supplier-books", 582);
        set("organisation.groups", 3);
        answers.add(new Submissions.Answer(
                new LibraryId("jxau"),
                "江西农业大学图书馆",
                1,
                "liaison",
                List.of(new Submissions.Highlight(PAPERS, "services", TOLD)),
                List.of(
                        stated("delivery.delivered", 6804, "共计 6804 篇"),
                        stated("delivery.supplier-articles", 208, "另由公司传递 208 篇论文、582 本电子图书"),
                        stated("delivery.supplier-books", 582, "另由公司传递 208 篇论文、582 本电子图书"))));
        answers.add(new Submissions.Answer(
                new LibraryId("xyu"),
                "新余学院图书馆",
                1,
                "liaison",
                List.of(new Submissions.Highlight(GROUPS, "organisation", "疫情期间下设3个工作组，有序开展工作。")),
                List.of(stated("organisation.groups", 3, "下设3个工作组"))));
        draft();
    }

    private static Submissions.Stated stated(String figure, long number, String quote) {
        return new Submissions.Stated(figure, FigureValue.of(number), quote, CLOSED);
    }

    private void draft() {
        for (Drafting.Draft draft : new Drafting(template, submissions()).blocks()) {
            blocks.add(new BlockRecord(
                    BlockId.next(),
                    draft.chapter(),
                    draft.kind(),
                    draft.kind() == BlockKind.VERBATIM,
                    draft.segments(),
                    0,
                    Instant.EPOCH,
                    "secretary"));
        }
    }

    Sample set(String figure, long number) {
        values.put(figure, FigureValue.of(number));
        return this;
    }

    Sample hold(FigureKey key, String shown) {
        held.put(key, new Held(key, shown, new BigDecimal(shown), "", Instant.EPOCH, "secretary"));
        return this;
    }

    /** The library has corrected the text of its highlight. */
    Sample correct(String text) {
        Submissions.Answer first = answers.getFirst();
        answers.set(
                0,
                new Submissions.Answer(
                        first.library(),
                        first.libraryName(),
                        first.version() + 1,
                        "another liaison",
                        List.of(new Submissions.Highlight(PAPERS, "services", text)),
                        first.figures()));
        return this;
    }

    List<BlockRecord> blocks() {
        return blocks;
    }

    Submissions submissions() {
        return new Submissions("关于收集服务情况的通知", LocalDate.of(2020, 3, 4), WEEKS, answers);
    }

    /** Somebody rewrites a block. */
    Sample write(int block, String markup) {
        BlockRecord old = blocks.get(block);
        blocks.set(
                block,
                new BlockRecord(
                        old.id(),
                        old.chapter(),
                        old.kind(),
                        old.locked(),
                        Markup.read(markup),
                        old.version() + 1,
                        Instant.EPOCH,
                        "another secretary"));
        return this;
    }

    /** The place of the block that quotes a highlight. */
    int quoting(UUID highlight) {
        return IntStream.range(0, blocks.size())
                .filter(i -> blocks.get(i).segments().contains(new Segment.Highlight(highlight)))
                .findFirst()
                .orElseThrow();
    }

    Workbench.Compiled compile() {
        Drafting drafting = new Drafting(template, submissions());
        ReportRecord report = new ReportRecord(
                new ReportId(UUID.fromString("00000000-0000-7000-8000-000000000000")),
                UUID.fromString("00000000-0000-7000-8000-00000000000f"),
                drafting.title(),
                template.issuer(),
                drafting.appendixTitle(),
                LocalDate.of(2020, 3, 5),
                WEEKS,
                null,
                0,
                drafting.outline());
        Compiler.Sources sources = new Compiler.Sources(report, blocks, submissions(), held);
        return new Workbench.Compiled(sources, new Compiler(this).compile(sources));
    }

    @Override
    public Map<FigureKey, FigureAnswer> read(Collection<FigureKey> keys) {
        Map<FigureKey, FigureAnswer> known = new HashMap<>();
        for (FigureKey key : keys) {
            FigureValue value = values.get(key.figure());
            if (value != null) {
                known.put(
                        key,
                        new FigureAnswer(
                                new FigureDefinition(key.figure(), "papers", Provenance.COMPUTED, List.of()), value));
            }
        }
        return known;
    }

    @Override
    public Optional<Recorded> lastRecorded(FigureKey key) {
        return Optional.of(new Recorded(Recorded.Act.IMPORT, new LibraryId("jxau"), "librarian", Instant.EPOCH));
    }

    @Override
    public Optional<BlockRecord> removed(BlockId block) {
        return Optional.empty();
    }
}
