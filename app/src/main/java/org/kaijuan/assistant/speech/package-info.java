/**
 * What somebody said, in writing (PUB-08). Plain Java: a port and the ways behind it. A channel may bring the words along that it
 * has recognised itself; a browser may listen and type them into the page; and an operator may install an engine, which is
 * any program that prints what it hears in a file. Nothing is recognised by this program itself, and no recording is kept.
 */
@NullMarked
package org.kaijuan.assistant.speech;

import org.jspecify.annotations.NullMarked;
