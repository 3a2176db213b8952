/** Pages and API of identity: sign-in, own data, people, roles, places, set-up. */
@NullMarked
package org.kaijuan.identity.web;

import org.jspecify.annotations.NullMarked;
