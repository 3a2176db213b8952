/** The page of backups. */
@NullMarked
package org.kaijuan.backup.web;

import org.jspecify.annotations.NullMarked;
