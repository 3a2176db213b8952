/**
 * PostgreSQL, ours or yours.
 *
 * <p>Ours: {@link org.kaijuan.database.EmbeddedPostgres} unpacks a PostgreSQL 18, starts it on a data folder and stops it.
 * Yours: any PostgreSQL from 18 on by URL. Either way the rest of the program sees a {@link
 * org.kaijuan.database.Database}: one URL and two roles. The owner owns every schema and runs {@link
 * org.kaijuan.database.Migrations}; the application role is what the running program signs in as, and may only read and
 * write rows. Neither is a superuser.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>One data folder, one program: {@code kaijuan.lock}, held as long as the server runs.
 *   <li>What was committed survives a {@code kill -9} of either process; a server left behind is stopped before a new one
 *       starts.
 *   <li>One schema and one folder {@code db/migration/<module>} per module; a migration is one transaction, so a killed one
 *       leaves nothing. Statements that cannot run inside a transaction do not belong there.
 *   <li>A table whose comment begins with {@code append-only} can be read and added to by the application role, not changed.
 * </ul>
 *
 * <p>Tables: {@code database.event_publication}, the outbox of events between modules.
 */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package org.kaijuan.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
