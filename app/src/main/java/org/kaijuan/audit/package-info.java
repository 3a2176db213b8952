/**
 * The audit trail: who did, read and exported what, when and from where.
 *
 * <p>Every command of every module records one entry in its own transaction, so an act and its trace stand or fall
 * together. Three kinds of deed: <em>did</em> (a change), <em>read</em> (sight of sensitive data) and <em>exported</em> (data
 * that left the house). Searching the trail is read access to personal data, and therefore exporting it is itself an entry.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>The program's database role can insert and select, never update or delete (the table's comment tells the migration
 *       runner so): what is recorded stays.
 *   <li>An entry holds the actor's name as it was at the time, and both clocks: recorded (system) and business time.
 *   <li>Entries are kept for at least six months (Cybersecurity Law, art. 21); nothing in the program removes them. Pruning
 *       older ones is a DBA's act as the owner role, described in docs/ops/audit.md.
 *   <li>Entries of no library are for people of the province only.
 * </ul>
 *
 * <p>Table: {@code audit.entry}.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "database"})
@NullMarked
package org.kaijuan.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
