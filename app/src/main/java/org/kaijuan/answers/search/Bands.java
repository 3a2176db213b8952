package org.kaijuan.answers.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where an answer becomes a choice, and a choice a person.
 *
 * @param gate how sure the first match is
 * @param direct the least sureness for a direct answer
 */
public record Bands(Gate gate, double direct) {

    public static final Bands SHIPPED = new Bands(Gate.SHIPPED, 0.769);

    private static final double MANY_COMMON_TERMS = 0.30;
    private static final double CERTAIN = 0.97;

    /** Without vectors only what is nearly the same text is answered directly. */
    private static final double NEARLY_SAME_TEXT = 0.8;

    private static final double CLEAR_LEAD = 0.2;
    private static final double SOME_COMMON_TERMS = 0.15;

    Verdict verdict(Question question, List<Match> matches) {
        if (matches.isEmpty()) {
            return new Verdict(Band.HANDOFF, 0);
        }
        Match first = matches.getFirst();
        if (isSameText(question, first)) {
            boolean isTwice = matches.size() > 1 && isSameText(question, matches.get(1));
            return isTwice ? new Verdict(Band.SUGGEST, 0.5) : new Verdict(Band.ANSWER, 1);
        }
        return question.vector().isPresent() ? byMeaning(question, matches) : byText(question, matches);
    }

    private Verdict byMeaning(Question question, List<Match> matches) {
        Match first = matches.getFirst();
        Nearness near = Nearness.in(question.language());
        double sureness = gate.sureness(Evidence.of(question, matches));
        if (first.parts().meaning() >= near.sameSubject() && sureness >= direct) {
            return new Verdict(Band.ANSWER, sureness);
        }
        boolean isWorthALook =
                first.parts().meaning() >= near.worthALook() || first.parts().terms() >= MANY_COMMON_TERMS;
        return new Verdict(isWorthALook ? Band.SUGGEST : Band.HANDOFF, sureness);
    }

    private static Verdict byText(Question question, List<Match> matches) {
        Match first = matches.getFirst();
        double likeness = likeness(question, first);
        double second = matches.size() < 2 ? 0 : likeness(question, matches.get(1));
        if (likeness >= NEARLY_SAME_TEXT && likeness - second >= CLEAR_LEAD) {
            return new Verdict(Band.ANSWER, Math.min(likeness, CERTAIN));
        }
        boolean isWorthALook = Math.max(first.parts().terms(), first.parts().sound()) >= SOME_COMMON_TERMS;
        return new Verdict(isWorthALook ? Band.SUGGEST : Band.HANDOFF, likeness / 2);
    }

    /** The share of terms that both have, of those that either has (Jaccard): syllables where characters may be wrong. */
    private static double likeness(Question question, Match match) {
        return switch (question.kind()) {
            case PINYIN, VOICE -> likeness(question.sounds(), Question.soundTerms(match.normal()));
            case SENTENCE, KEYWORDS, NUMBER -> likeness(question.terms(), Terms.single(match.normal()));
        };
    }

    private static double likeness(List<String> one, List<String> other) {
        Set<String> all = new HashSet<>(one);
        Set<String> theirs = new HashSet<>(other);
        int sum = all.size() + theirs.size();
        all.addAll(theirs);
        return all.isEmpty() ? 0 : (double) (sum - all.size()) / all.size();
    }

    private static boolean isSameText(Question question, Match match) {
        return question.normal().equals(match.normal());
    }
}
