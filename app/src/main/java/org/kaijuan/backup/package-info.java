/**
 * Backup and restore, one way for both kinds of PostgreSQL: a logical copy of every table in one snapshot, together with the
 * stored files, in one file that any zip program opens.
 *
 * <p>A backup {@code kaijuan-YYYYMMDD-HHMMSS.kjb} holds {@code tables/<schema>.<table>} (PostgreSQL's COPY text), {@code
 * data/…} (files, the secrets that encrypt columns, and what a demo keeps beside them), {@code SHA256SUMS} over all of
 * them, and last {@code manifest.json}. It carries secrets and personal data: keep it like the data folder itself.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>Writers are never stopped: the copy is one repeatable-read transaction, and stored files never change.
 *   <li>A file without {@code .part} at its end is complete.
 *   <li>A restore is one transaction after every checksum has been compared; a folder whose restore was cut off will not
 *       start.
 *   <li>A backup of an older program is first restored as it was, then migrated.
 * </ul>
 *
 * <p>What is left out: the outbox and the logs, the passwords of the database itself, and {@code kaijuan.conf}.
 *
 * <p>Operators see them at {@code /backups}; making and checking one there is a job. Tables of its own: none.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "database", "audit", "jobs", "identity"})
@NullMarked
package org.kaijuan.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
