/**
 * How a request comes to have an actor: password, second factor, session or API token.
 *
 * <p>The security context holds a {@link org.kaijuan.identity.signin.SignedIn}: only who it is, never what they may do. That
 * is worked out anew for each request, so a role that was taken away, or a locked account, counts from the next click on.
 */
@NullMarked
package org.kaijuan.identity.signin;

import org.jspecify.annotations.NullMarked;
