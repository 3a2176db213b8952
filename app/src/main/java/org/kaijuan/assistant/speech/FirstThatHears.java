package org.kaijuan.assistant.speech;

import java.util.List;

/** Asks one after the other until one has heard something. */
public final class FirstThatHears implements SpeechToText {

    private final List<SpeechToText> ways;

    public FirstThatHears(List<SpeechToText> ways) {
        this.ways = List.copyOf(ways);
    }

    @Override
    public boolean takesSound() {
        return ways.stream().anyMatch(SpeechToText::takesSound);
    }

    @Override
    public Hearing hear(Utterance utterance) {
        Hearing hearing = new Hearing.NotHeard();
        for (SpeechToText way : ways) {
            hearing = way.hear(utterance);
            if (hearing instanceof Hearing.Heard) {
                return hearing;
            }
        }
        return hearing;
    }
}
