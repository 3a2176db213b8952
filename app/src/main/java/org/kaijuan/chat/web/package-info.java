@NullMarked
package org.kaijuan.chat.web;

import org.jspecify.annotations.NullMarked;
