/**
 * Finding the curated answer to a question: plain Java, no Spring, no database.
 *
 * <p>{@link org.kaijuan.answers.search.AnswerIndex} answers from immutable {@link org.kaijuan.answers.search.Segment}s, one for
 * the bank of the province and one for that of each library. A question is brought into one form ({@link
 * org.kaijuan.answers.search.Normaliser}), its kind is told ({@link org.kaijuan.answers.search.InputKind}), and every phrasing is
 * scored three ways: common characters and pairs of them, common syllables, nearness in meaning. An entry is worth its best phrasing; how
 * much each way counts depends on the kind ({@link org.kaijuan.answers.search.Weights}). {@link org.kaijuan.answers.search.Gate}
 * then says how sure it is, and {@link org.kaijuan.answers.search.Band} what that means: an answer, a choice, or a person.
 *
 * <p>Invariants: nothing is made up, only curated entries come back; the same bank and question give the same result on
 * every node; without the model, or with too many askers at once, the same code answers from characters and syllables alone
 * and says so; no input throws.
 */
@NullMarked
package org.kaijuan.answers.search;

import org.jspecify.annotations.NullMarked;
