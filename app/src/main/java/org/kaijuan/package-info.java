/**
 * Kaijuan (开卷): one platform for all university libraries of a province, that keeps serving while the doors are closed.
 *
 * <p>A tour in reading order:
 *
 * <ol>
 *   <li>{@code kernel}: the values that everybody speaks in. {@code web}: what every page is made of.
 *   <li>{@code database}: PostgreSQL, ours or yours; migrations, backup, restore. {@code command}: the command line.
 *   <li>{@code identity}: the tree of libraries, people, roles, sign-in. {@code audit}, {@code jobs}, {@code files}, {@code
 *       messages}: who did what, long work, stored files, outgoing mail.
 *   <li>{@code policy}: rules as dated data. {@code retention}: what is kept about people goes when its time is over. {@code opening}: is this service open, since when, by whose order.
 *       {@code figures}: every number is a query.
 *   <li>{@code continuity}: one order closes the building and opens the services, after it has shown what it will do.
 *   <li>{@code coordination}: groups, tasks, meetings, incidents: who works on what, and who answers for it.
 *   <li>{@code response}: levels, risks and directives that come from above.
 *   <li>{@code channels}: chat groups, and one notice to all of them with a record of who got it.
 *   <li>{@code status}: what the public reads within three seconds, and on the worst of days.
 *   <li>{@code duties}: who is on duty when, fairly and with reasons. {@code reopening}: the way back, from a checklist.
 *   <li>{@code gate}: what the guard sees and hands over, also where there is no network.
 *   <li>{@code plans}: what libraries have resolved to do, and what became of it when they did.
 *   <li>{@code desk}: one shape for every request. {@code delivery}: papers for readers who cannot come.
 *   <li>{@code prose}: reading what people wrote: quantities, dates, sentences, with their places.
 *       {@code linter}: what a person should look at before a text is signed.
 *   <li>{@code answers}: what was asked once is answered at any hour.
 *   <li>{@code chat}: a request talked over live. {@code mailbox}: letters that readers write become requests.
 *   <li>{@code assistant}: readers ask in a conversation; what nobody could answer is learnt by people.
 *   <li>{@code returns}: the province asks, every library answers once, everybody sees who has answered.
 *   <li>{@code report}: the province's text about it all, in which every number is a query.
 *   <li>{@code replay}: the weeks from 24 January to 5 March 2020, played through the same facades.
 * </ol>
 */
@NullMarked
package org.kaijuan;

import org.jspecify.annotations.NullMarked;
