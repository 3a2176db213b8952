package org.kaijuan.identity;

import org.kaijuan.kernel.PersonId;

/**
 * Somebody has left their library for good. Published within the transaction that notes it: modules take the name off what
 * they keep for statistics only.
 */
public record PersonLeft(PersonId person) {}
