/**
 * People from spreadsheets: read, preview, apply, undo.
 *
 * <p>A file becomes a batch of rows in the database. What is to happen to each row (create, update, nothing, refused with a
 * reason) is worked out by a few statements over the whole batch, once for the preview and again when it is applied. A row is
 * matched by card number, then by user name, within the batch's library; a blank cell changes nothing. Undo puts back what
 * nobody has touched since.
 */
@NullMarked
package org.kaijuan.identity.intake;

import org.jspecify.annotations.NullMarked;
