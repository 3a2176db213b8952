package org.kaijuan.report;

/** The few words that a report, which is a Chinese document in every interface language, adds of its own. */
final class Wording {

    static final String APPENDIX = "附件：";
    static final String NUMBER = "编号";
    static final String LIBRARY = "单位名称";
    static final String FOR_EXAMPLE = "例如，";
    static final String COLON = "：";

    private Wording() {}
}
