/**
 * Cover sheets: a first page that says whose copy a paper is and what its reader declared. Plain Java and PDFBox.
 *
 * <p>PDF grows at its end: whoever changes a file may append what is new and leave every earlier byte as it was (ISO 32000-1
 * §7.5.6). So a cover is a tail of some 20 kB that each delivery sends after the stored paper. Nothing is stored twice, nothing
 * is rewritten however large the scan, and signatures in the paper still cover the bytes that were signed.
 */
@NullMarked
package org.kaijuan.delivery.cover;

import org.jspecify.annotations.NullMarked;
