package org.kaijuan.prose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the paragraphs of a freely written report that speak to the chapters of another one. What is found is quoted, never
 * rewritten; of a long paragraph the sentences that say most.
 */
public final class Highlights {

    private static final double ENOUGH = 0.45;
    private static final double HEADING = 0.4;
    private static final double CUE = 0.16;
    private static final double NUMBER = 0.08;
    private static final int SHORTEST = 20;
    private static final int LONGEST_OPENING = 40;
    private static final int LONGEST = 300;
    private static final int MOST_OF_A_SECTION = 6;

    private final Prose prose;
    private final Reading reading;
    private final List<Section> sections;

    private record Found(Section section, int from, int to, double score) {}

    private Highlights(Prose prose, List<Section> sections) {
        this.prose = prose;
        this.reading = Reading.of(prose);
        this.sections = sections.stream().map(Highlights::folded).toList();
    }

    private static Section folded(Section section) {
        return new Section(
                section.key(),
                section.headings().stream().map(Folded::of).toList(),
                section.cues().stream().map(Folded::of).toList());
    }

    /** What may go into which section, in the order of the text; a paragraph goes into one, and at most six into each. */
    public static List<Highlight> of(Prose prose, List<Section> sections) {
        return new Highlights(prose, sections).find();
    }

    private List<Highlight> find() {
        Map<String, List<Found>> bySection = paragraphs().stream()
                .map(this::best)
                .filter(found -> found != null && found.score() >= ENOUGH)
                .collect(Collectors.groupingBy(found -> found.section().key()));
        return bySection.values().stream()
                .flatMap(found -> found.stream()
                        .sorted(Comparator.comparingDouble(Found::score).reversed())
                        .limit(MOST_OF_A_SECTION))
                .sorted(Comparator.comparingInt(Found::from))
                .map(found -> new Highlight(found.section().key(), prose.span(found.from(), found.to())))
                .toList();
    }

    /** Sentences with no line end between them. */
    private List<List<Sentence>> paragraphs() {
        List<List<Sentence>> paragraphs = new ArrayList<>();
        int end = -1;
        for (Sentence sentence : reading.sentences()) {
            if (end < 0 || prose.text().indexOf('\n', end, sentence.from()) >= 0) {
                paragraphs.add(new ArrayList<>());
            }
            paragraphs.getLast().add(sentence);
            end = sentence.to();
        }
        return paragraphs;
    }

    private @Nullable Found best(List<Sentence> paragraph) {
        int from = paragraph.getFirst().from();
        int to = paragraph.getLast().to();
        int line = reading.layout().lineAt(from);
        if (to - from < SHORTEST
                || reading.layout().isRow(line)
                || reading.layout().isHeading(line)) {
            return null;
        }
        String words = reading.folded().substring(from, to);
        String heading = reading.layout().headingOver(line) + opening(paragraph);
        return sections.stream()
                .map(section -> new Found(section, from, to, score(section, words, heading)))
                .max(Comparator.comparingDouble(Found::score))
                .map(found -> shortened(found, paragraph))
                .orElse(null);
    }

    /** 一、提高站位，加强组织领导。 at the beginning of a paragraph is its heading too. */
    private String opening(List<Sentence> paragraph) {
        Sentence first = paragraph.getFirst();
        boolean leads = paragraph.size() > 1 && first.to() - first.from() <= LONGEST_OPENING;
        return leads ? reading.folded().substring(first.from(), first.to()) : "";
    }

    private static double score(Section section, String words, String heading) {
        double score = section.headings().stream().anyMatch(heading::contains) ? HEADING : 0;
        score += section.cues().stream().filter(words::contains).count() * CUE;
        return score + (words.chars().anyMatch(Character::isDigit) ? NUMBER : 0);
    }

    /** The sentence that says most, and those after it as long as there is room. */
    private Found shortened(Found found, List<Sentence> paragraph) {
        if (found.to() - found.from() <= LONGEST) {
            return found;
        }
        int best = 0;
        double most = -1;
        for (int i = 0; i < paragraph.size(); i++) {
            double score = score(
                    found.section(),
                    reading.folded()
                            .substring(paragraph.get(i).from(), paragraph.get(i).to()),
                    "");
            if (score > most) {
                most = score;
                best = i;
            }
        }
        int from = paragraph.get(best).from();
        int to = paragraph.get(best).to();
        for (int i = best + 1; i < paragraph.size() && paragraph.get(i).to() - from <= LONGEST; i++) {
            to = paragraph.get(i).to();
        }
        return new Found(found.section(), from, to, found.score());
    }
}
