package org.kaijuan.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The first draft of a report: its template, filled with what was sent. The first example of a chapter begins with "for
 * example", each names its library (PRV-11); what the libraries sent stays linked to their returns.
 */
final class Drafting {

    private final ReportTemplate template;
    private final Submissions sent;
    private final Map<String, String> gaps;

    Drafting(ReportTemplate template, Submissions sent) {
        this.template = template;
        this.sent = sent;
        this.gaps = Map.of(
                "notice", sent.asked(),
                "deadline", ChineseDate.of(sent.deadline()),
                "title", template.title());
    }

    /** A block to begin with. */
    record Draft(int chapter, BlockKind kind, List<Segment> segments) {}

    String title() {
        return ReportTemplate.filled(template.title(), gaps);
    }

    String appendixTitle() {
        return ReportTemplate.filled(template.appendix(), gaps);
    }

    List<ReportRecord.ChapterRecord> outline() {
        int before = template.chapters().getFirst().number().equals("0") ? 0 : 1;
        return IntStream.range(0, template.chapters().size())
                .mapToObj(i -> chapter(i + before, template.chapters().get(i)))
                .toList();
    }

    private static ReportRecord.ChapterRecord chapter(int ordinal, ReportTemplate.Chapter chapter) {
        return new ReportRecord.ChapterRecord(ordinal, chapter.number(), chapter.title(), chapter.topic());
    }

    List<Draft> blocks() {
        List<Draft> blocks = new ArrayList<>();
        List<ReportRecord.ChapterRecord> outline = outline();
        for (int i = 0; i < outline.size(); i++) {
            int ordinal = outline.get(i).ordinal();
            for (ReportTemplate.Part part : template.chapters().get(i).parts()) {
                switch (part) {
                    case ReportTemplate.Part.Block(BlockKind kind, String markup) ->
                        blocks.add(new Draft(ordinal, kind, Markup.read(ReportTemplate.filled(markup, gaps))));
                    case ReportTemplate.Part.Examples() ->
                        blocks.addAll(examples(ordinal, outline.get(i).topic()));
                }
            }
        }
        return blocks;
    }

    private List<Draft> examples(int chapter, String topic) {
        List<Draft> examples = new ArrayList<>();
        for (Submissions.Answer answer : sent.answers()) {
            String opening = answer.libraryName() + Wording.COLON;
            for (Submissions.Highlight highlight : answer.highlights()) {
                if (highlight.topic().equals(topic)) {
                    String lead = examples.isEmpty() ? Wording.FOR_EXAMPLE + opening : opening;
                    examples.add(new Draft(chapter, BlockKind.EXAMPLE, example(lead, answer, highlight)));
                    opening = "";
                }
            }
        }
        return examples;
    }

    private static List<Segment> example(String lead, Submissions.Answer answer, Submissions.Highlight highlight) {
        List<Segment> segments = new ArrayList<>();
        boolean namesItself = highlight.text().startsWith(answer.libraryName());
        String words = namesItself ? lead.replace(answer.libraryName() + Wording.COLON, "") : lead;
        if (!words.isEmpty()) {
            segments.add(new Segment.Words(words));
        }
        segments.add(new Segment.Highlight(highlight.id()));
        return segments;
    }
}
