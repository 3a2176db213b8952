package org.kaijuan.duties;

import java.time.Instant;
import java.util.UUID;
import org.kaijuan.kernel.Period;
import org.kaijuan.kernel.PersonId;

/** Days on which somebody takes no turn. Why is not kept. */
public record AbsenceView(UUID id, PersonId person, String name, Period period, String notedBy, Instant notedAt) {}
