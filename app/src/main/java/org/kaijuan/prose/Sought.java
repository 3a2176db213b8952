package org.kaijuan.prose;

import java.util.List;

/**
 * A figure that is looked for in a text, and by what it is known. All of it is data of the form that asks for it.
 *
 * <p>A cue is a word, or several with {@code /} between them of which one is enough:
 *
 * <ul>
 *   <li>{@code +文献传递/原文传递}: one of them must stand near: in the sentence, the row and head of the table, the heading;
 *   <li>{@code @教学班/班级}: one of them must be what is counted, right behind the number or before it;
 *   <li>{@code -公司/书商}: none of them may stand in the clause, or be what is counted;
 *   <li>{@code ^共计/合计}: one of them right before the number makes it the likelier of several;
 *   <li>{@code 免费}: a word that speaks for it.
 * </ul>
 *
 * @param figure id of the figure
 * @param label its name as people know it
 * @param unit the unit in which it is kept
 * @param form what kind of value it has
 * @param written units as people write them (篇, 个教学班), with 第 before those of an ordinal (第届); empty when any or none will do
 * @param cues as above
 */
public record Sought(String figure, String label, String unit, Form form, List<String> written, List<String> cues) {

    /** The form of a figure's value. */
    public enum Form {
        NUMBER,
        /** Two times of the day, 8:00–17:10. */
        HOURS,
        /** From one number to another, 50–54. */
        RANGE
    }

    public Sought {
        written = List.copyOf(written);
        cues = List.copyOf(cues);
    }
}
