package org.kaijuan.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;

/**
 * Somebody forgot their password and gave a name that exists; {@code messages} sends the link to their address.
 *
 * @param library whose letter it is; absent for people of the province
 * @param path of the page that opens once, {@code /password-reset/…}
 * @param expires when it stops to open, by the system clock
 */
public record PasswordResetRequested(
        PersonId person, @Nullable LibraryId library, String path, Instant expires) {}
