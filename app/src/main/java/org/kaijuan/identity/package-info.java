/**
 * Who is who, and who may do what where.
 *
 * <p>One tree holds every place: nation, province, city, county, school, library, department ({@link
 * org.kaijuan.identity.Libraries}). People belong to one library or to none ({@link org.kaijuan.identity.People}); roles are
 * held <em>at a unit</em> and reach every library under it. An {@link org.kaijuan.kernel.Actor} is therefore permission →
 * libraries, worked out once for each request.
 *
 * <p>Invariants: a library's unit has the library's code; a card number is unique within its library, a user name in the
 * installation; whoever belongs to a library is its reader without being told so; nobody can give away a scope that they do
 * not hold; a permission's default roles are granted once, so that an edit of the operator survives every restart; a name
 * that does not exist and a wrong password read and cost the same.
 *
 * <p>Sign-in, sessions, second factor and API tokens live in {@code identity.signin}; spreadsheets of people and libraries
 * in {@code identity.intake}. Sessions, tokens and lock-outs go by the system clock. Events: {@code PasswordResetRequested}.
 * Tables: schema {@code identity}.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "database", "audit", "jobs"})
@NullMarked
package org.kaijuan.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
