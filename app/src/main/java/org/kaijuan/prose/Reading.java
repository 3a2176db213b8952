package org.kaijuan.prose;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** A text with all that was read out of it once: its quantities, sentences and lines. */
record Reading(
        Prose prose,
        String folded,
        List<Quantity> quantities,
        List<Sentence> sentences,
        Layout layout,
        NavigableMap<Integer, Integer> years,
        int latestYear) {

    /** How far a sentence is looked at on both sides of a number: also a text without full stops is read in linear time. */
    private static final int REACH = 400;

    private static final String CLAUSE_ENDS = "，,。；;！!？?\t|";

    static Reading of(Prose prose) {
        String folded = Folded.of(prose.text());
        NavigableMap<Integer, Integer> years = years(prose);
        return new Reading(
                prose,
                folded,
                Quantities.in(prose),
                Sentences.in(prose),
                new Layout(prose, folded),
                years,
                years.values().stream().max(Integer::compare).orElse(0));
    }

    /** The years that are written, by where. */
    private static NavigableMap<Integer, Integer> years(Prose prose) {
        NavigableMap<Integer, Integer> years = new TreeMap<>();
        for (DateMention date : DateMentions.in(prose, 2000)) {
            if (date.year() != null) {
                years.put(date.from(), date.year());
            }
        }
        return years;
    }

    /** Whether the words from one index to another speak of a year before the latest of the text: last year's numbers. */
    boolean isOfAnotherYear(int from, int to) {
        Map.Entry<Integer, Integer> written = years.lowerEntry(to);
        return written != null && written.getKey() >= from && written.getValue() < latestYear;
    }

    /** What is looked at of the sentence in which an index lies. */
    Sentence sentenceAt(int index) {
        Sentence whole = wholeSentenceAt(index);
        return new Sentence(Math.max(whole.from(), index - REACH), Math.min(whole.to(), index + REACH));
    }

    private Sentence wholeSentenceAt(int index) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (sentences.get(middle).from() <= index) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return sentences.get(low);
    }

    /** The clause in which an index lies. A colon does not end it: what stands before it is its subject. */
    Sentence clauseAt(int index, Sentence sentence) {
        int from = index;
        while (from > sentence.from() && !ends(from - 1)) {
            from--;
        }
        int to = index;
        while (to < sentence.to() && !ends(to)) {
            to++;
        }
        return new Sentence(from, to);
    }

    private boolean ends(int at) {
        return CLAUSE_ENDS.indexOf(folded.charAt(at)) >= 0 && !isInNumber(at);
    }

    private boolean isInNumber(int at) {
        return folded.charAt(at) == ','
                && at > 0
                && at + 1 < folded.length()
                && Character.isDigit(folded.charAt(at - 1))
                && Character.isDigit(folded.charAt(at + 1));
    }
}
