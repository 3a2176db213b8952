/** Pages of the assistant: for readers, and for who looks after the bank. */
@NullMarked
package org.kaijuan.assistant.web;

import org.jspecify.annotations.NullMarked;
