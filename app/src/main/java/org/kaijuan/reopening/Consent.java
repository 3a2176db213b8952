package org.kaijuan.reopening;

import java.time.Instant;
import org.kaijuan.kernel.PersonId;

/** Somebody has consented. */
public record Consent(ConsentKind kind, PersonId person, String givenBy, String words, Instant givenAt) {}
