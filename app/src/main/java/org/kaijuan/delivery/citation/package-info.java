/**
 * Reads what people paste: a DOI, RIS or EndNote tags, BibTeX, an OpenURL, a reference after GB/T 7714-2015.
 *
 * <p>Plain Java, no Spring, no network: nothing is looked up, so a bare DOI fills in the DOI and no more. Everything that
 * goes in is somebody's clipboard, hence three promises:
 *
 * <ol>
 *   <li>It never throws and never loops: every parser moves forward over the text once, records are cut at a fixed length,
 *       and regular expressions only ever see short strings. 100 kB of anything take a few milliseconds.
 *   <li>Nothing is made up. Each {@link org.kaijuan.delivery.citation.Reading} points at the letters it was read from.
 *   <li>It says what it is not sure of. A field that was cut out by guesswork, a year in the future, an ISSN whose check
 *       digit is wrong are {@link org.kaijuan.delivery.citation.Confidence#DOUBTFUL}, and the form marks them.
 * </ol>
 *
 * <p>Start reading at {@link org.kaijuan.delivery.citation.Citations}; {@link org.kaijuan.delivery.citation.WorkKey} says when
 * two citations mean the same work.
 */
@NullMarked
package org.kaijuan.delivery.citation;

import org.jspecify.annotations.NullMarked;
