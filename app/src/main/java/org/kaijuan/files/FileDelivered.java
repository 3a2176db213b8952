package org.kaijuan.files;

import java.time.Instant;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;

/**
 * Every byte of a linked file has been sent. Published once per link, when it is spent.
 *
 * @param context what the issuer of the link wrote there, e.g. the id of a supply
 * @param at business time
 */
public record FileDelivered(
        FileId file, LinkId link, LibraryId library, PersonId recipient, String context, Instant at) {}
