package org.kaijuan.assistant.speech;

/** Takes the words that a channel has recognised by itself. */
public final class ChannelText implements SpeechToText {

    private final int longest;

    public ChannelText(int longest) {
        this.longest = longest;
    }

    @Override
    public boolean takesSound() {
        return false;
    }

    @Override
    public Hearing hear(Utterance utterance) {
        String words = utterance.recognised();
        return words == null ? new Hearing.NotHeard() : Hearing.of(words, longest);
    }
}
