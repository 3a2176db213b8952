/** Pages about rules: what is in force, each rule's history, the form with its preview. */
@NullMarked
package org.kaijuan.policy.web;

import org.jspecify.annotations.NullMarked;
