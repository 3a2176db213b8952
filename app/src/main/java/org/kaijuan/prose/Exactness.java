package org.kaijuan.prose;

/** How exactly a quantity is meant. */
public enum Exactness {
    EXACT,
    /** 约, 近, 左右 */
    ABOUT,
    /** 多, 余, 超过, 以上, + */
    OVER,
    /** 不到, 不超过, 以内 */
    UP_TO,
    /** 上百, 几十, 数千: only the order of magnitude is said, and the value is that */
    VAGUE
}
