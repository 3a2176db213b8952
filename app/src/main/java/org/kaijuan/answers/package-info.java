/**
 * Answers at any hour: a bank of questions and answers that people write once, with source and date, and that readers find
 * by asking in their own words (PUB-05, PUB-07, PUB-08, PUB-16, SVC-40).
 *
 * <p>An <em>entry</em> is one question with its other phrasings and its answer, in Chinese and, if somebody wrote it, in
 * English. It belongs to a library or to the province; libraries inherit the province's entries, each may {@linkplain
 * org.kaijuan.answers.Adoption override or hide} them. Answers are never typed numbers: {@code {{hours:loan-desk}}} and the
 * like are {@linkplain org.kaijuan.answers.LiveAnswers resolved} when somebody asks, against what is in force that day.
 *
 * <p>States: draft → published ⇄ retired. Each change is a {@code revision} of its own; readers see the published one until
 * the next is published, by a second person where the rule {@code answers.four-eyes} says so.
 *
 * <p>Invariants: a revision never changes once written; a question (without signs and blanks) stands once in a bank (unique
 * index), so importing a list again changes nothing; nothing with an unknown placeholder is stored; readers see an entry
 * only from its first to its last day, by business time in the zone of their library; an import is one transaction.
 *
 * <p>{@code answers.change} numbers what changed, in the order of the commits; {@code answers.search}, plain Java, finds
 * entries, from an index that every node keeps by tailing it.
 *
 * <p>Tables: {@code answers.entry, revision, hidden, change, gate}.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "database",
            "command",
            "audit",
            "jobs",
            "identity",
            "policy",
            "retention",
            "files",
            "messages",
            "opening",
            "figures",
            "desk"
        })
@NullMarked
package org.kaijuan.answers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
