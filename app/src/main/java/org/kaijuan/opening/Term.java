package org.kaijuan.opening;

import java.util.UUID;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Period;

/** Weeks of teaching at the school of a library (ORG-05); the days outside all terms are break. */
public record Term(UUID id, LibraryId library, String name, Period period) {}
