package org.kaijuan.answers;

import org.kaijuan.kernel.Text;

/**
 * A row of a table that was not accepted.
 *
 * @param row as people see it in their program, from 1, headings included
 */
public record RefusedRow(long row, Text reason) {}
