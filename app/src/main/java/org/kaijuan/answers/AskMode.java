package org.kaijuan.answers;

/** How the words of a question came to be (PUB-08: keywords, voice, numbers). */
public enum AskMode {
    /** Typed: a sentence, keywords, pinyin, or a number of the menu. */
    TYPED,
    /** Written down by a machine from speech: the sounds are right, the characters may not be. */
    VOICE
}
