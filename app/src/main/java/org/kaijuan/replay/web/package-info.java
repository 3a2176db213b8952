@NullMarked
package org.kaijuan.replay.web;

import org.jspecify.annotations.NullMarked;
