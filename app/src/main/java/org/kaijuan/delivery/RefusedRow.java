package org.kaijuan.delivery;

import org.kaijuan.kernel.Text;

/** A row of a list that could not be read, by its position in the file, and why. */
public record RefusedRow(long position, Text reason) {}
