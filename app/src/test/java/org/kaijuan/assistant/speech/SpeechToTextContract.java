package org.kaijuan.assistant.speech;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every way of writing speech down promises. */
abstract class SpeechToTextContract {

    static final int LONGEST = 40;

    abstract SpeechToText speech();

    /** Somebody says this, in whatever way {@link #speech} listens. */
    abstract Utterance said(String words);

    @Test
    @Tag("PUB-08")
    void hearsWords() {
        assertThat(speech().hear(said("请问图书馆几点开门"))).isEqualTo(new Hearing.Heard("请问图书馆几点开门"));
    }

    @Test
    void makesOneLineOfThem() {
        assertThat(speech().hear(said(" 还书\n  在哪里 "))).isEqualTo(new Hearing.Heard("还书 在哪里"));
    }

    @Test
    void hearsNothingInSilence() {
        assertThat(speech().hear(said(" \n "))).isEqualTo(new Hearing.NotHeard());
        assertThat(speech().hear(new Utterance(null, null))).isEqualTo(new Hearing.NotHeard());
    }

    @Test
    void cutsWhatIsLongerThanAQuestionBetweenCharacters() {
        assertThat(speech().hear(said("𠮷".repeat(LONGEST + 1)))).isEqualTo(new Hearing.Heard("𠮷".repeat(LONGEST)));
    }
}
