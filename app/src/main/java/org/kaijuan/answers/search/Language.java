package org.kaijuan.answers.search;

/** The language that a text is compared in; each has a model of its own. */
public enum Language {
    ZH,
    EN;

    /** One Chinese character is enough: people write "CNKI 怎么登录" and mean it as Chinese. */
    public static Language of(String text) {
        return text.codePoints().anyMatch(Normaliser::isHan) ? ZH : EN;
    }
}
