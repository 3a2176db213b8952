/** Pages and API of the collection: the province's notices and board, the library's return. */
@NullMarked
package org.kaijuan.returns.web;

import org.jspecify.annotations.NullMarked;
