package org.kaijuan.answers.search;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A question that only makes sense after the one before: "那研究生呢" after "本科生可以借多少本书". Entries near to both come first. It is
 * a choice rather than an answer unless one entry is clearly nearest to both.
 */
public final class FollowUp {

    private static final int SHORT = 8;
    private static final int MANY = 200;
    private static final double TOPIC = 0.5;
    private static final double CLEAR = 0.11;
    private static final List<String> OPENINGS = WordFile.lines("follow-ups.txt");
    private static final List<String> ENDINGS = WordFile.lines("follow-up-endings.txt");

    private final AnswerIndex index;
    private final Embedders embedders;

    public FollowUp(AnswerIndex index, Embedders embedders) {
        this.index = index;
        this.embedders = embedders;
    }

    /** Whether a question leans on the one before. */
    public static boolean isOne(Question question) {
        String text = question.normal();
        return OPENINGS.stream().anyMatch(text::startsWith)
                || text.length() <= SHORT && ENDINGS.stream().anyMatch(text::endsWith);
    }

    /**
     * @param before the question that was answered last
     * @param answered its entry, which is not what is asked now
     */
    public Found find(List<View> views, Question question, String before, String answered, int count) {
        Question rest = Question.of(withoutOpening(question.normal()), question.kind(), embedders);
        Question topic = Question.of(before, null, embedders);
        Map<String, Double> nearTopic = new HashMap<>();
        index.find(views, topic, MANY).matches().forEach(match -> nearTopic.put(match.entryId(), match.score()));
        List<Match> both = index.find(views, rest, MANY).matches().stream()
                .filter(match -> !match.entryId().equals(answered))
                .map(match -> new Match(
                        match.entryId(),
                        match.phrasing(),
                        match.normal(),
                        (match.score() + TOPIC * nearTopic.getOrDefault(match.entryId(), 0.0)) / (1 + TOPIC),
                        match.parts()))
                .sorted(Comparator.comparingDouble(Match::score).reversed().thenComparing(Match::entryId))
                .limit(count)
                .toList();
        return new Found(question, band(both), both, both.isEmpty() ? 0 : 0.5);
    }

    private static Band band(List<Match> matches) {
        if (matches.isEmpty()) {
            return Band.HANDOFF;
        }
        boolean isClear = matches.size() == 1
                || matches.getFirst().score() - matches.get(1).score() >= CLEAR;
        return isClear ? Band.ANSWER : Band.SUGGEST;
    }

    private static String withoutOpening(String text) {
        String rest = OPENINGS.stream()
                .filter(text::startsWith)
                .findFirst()
                .map(opening -> text.substring(opening.length()))
                .orElse(text);
        for (String ending : ENDINGS) {
            rest = rest.endsWith(ending) ? rest.substring(0, rest.length() - ending.length()) : rest;
        }
        return rest.isBlank() ? text : rest.strip();
    }
}
