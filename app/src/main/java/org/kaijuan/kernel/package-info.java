/**
 * Values that every module speaks in: who ({@link org.kaijuan.kernel.PersonId}, {@link org.kaijuan.kernel.Actor}), where
 * ({@link org.kaijuan.kernel.LibraryId}, {@link org.kaijuan.kernel.Scope}), when ({@link org.kaijuan.kernel.Period}, the two
 * clocks) and "no, because" ({@link org.kaijuan.kernel.Refusal}).
 *
 * <p>No Spring and no I/O in here. An open module: everything public is for everybody.
 */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package org.kaijuan.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
