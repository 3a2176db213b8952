package org.kaijuan.desk;

/** What the reader thinks of the answer (点赞, SVC-32). */
public enum Verdict {
    UP,
    DOWN
}
