package org.kaijuan.assistant.speech;

/** Writes down what somebody said. */
public interface SpeechToText {

    /** Whether it can make something of a recording; otherwise only of words that came along with it. */
    boolean takesSound();

    /** Never fails for what was said, and returns within the time that it was given. */
    Hearing hear(Utterance utterance);
}
