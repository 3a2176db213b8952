/** Pages of document delivery: the reader's form, the searches, suppliers, imports and the reconciliation. */
@NullMarked
package org.kaijuan.delivery.web;

import org.jspecify.annotations.NullMarked;
