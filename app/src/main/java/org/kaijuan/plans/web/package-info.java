/** Pages and API of plans: the register, the province's templates, activations, the demand calendar. */
@NullMarked
package org.kaijuan.plans.web;

import org.jspecify.annotations.NullMarked;
