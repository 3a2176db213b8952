/** Pages and API of the answer bank. */
@NullMarked
package org.kaijuan.answers.web;

import org.jspecify.annotations.NullMarked;
