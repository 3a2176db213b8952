/**
 * Services open and close, not buildings: "is it open, since when, by whose order?"
 *
 * <p>A module that runs a service declares a {@link org.kaijuan.opening.ServiceDefinition}. Orders open or close a service of
 * a library, or all of them, from a day on ({@link org.kaijuan.opening.Opening}). Apart from that stand the hours in which
 * somebody is there to serve ({@link org.kaijuan.opening.OpeningHours}): those of the week, of term or break, of single
 * days, with China's public holidays and the weekend days worked in exchange. An online service that is open takes requests
 * at any hour; its hours are what due times are reckoned in.
 *
 * <p>Invariants: an order is never changed or deleted; of two that speak about the same service and day the one recorded
 * later holds; one can be taken back only before its first day, and be given another last day at any time. Without an order a service is open. Hours of the service go
 * before hours of the library, single days before the week. Days are those of the library's zone.
 *
 * <p>Tables: {@code opening.decision}, {@code withdrawal}, {@code ending}, {@code weekly_hours}, {@code dated_hours}, {@code term}, {@code revision}.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "database", "audit", "identity", "policy"})
@NullMarked
package org.kaijuan.opening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
