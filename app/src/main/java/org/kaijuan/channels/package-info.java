/**
 * Chat groups that a library or the province is in, and what was posted to them (ORG-07, ORG-09, ORG-21, SYS-02 to SYS-04).
 *
 * <p>{@link org.kaijuan.channels.ChatGroups} keeps the groups (群) on record: where they are, for whom, who looks after them.
 * They have nothing to do with the working groups (工作组) of coordination. Groups of WeCom and DingTalk may have a robot;
 * what it is reached with lies sealed and is never shown again. QQ and WeChat have no robots that a library may use: there the
 * keeper posts by hand.
 *
 * <p>{@link org.kaijuan.channels.Posts} writes one text to several groups in the caller's transaction. What becomes of it in
 * each group is a <em>delivery</em>: {@code waiting} → {@code sending} → {@code delivered} | {@code failed} where a robot
 * posts, {@code to-do} → {@code delivered} where a person does and says when, with evidence; {@code cancelled} when the post
 * was withdrawn before it left; {@code withheld} in a drill. A post is never changed: a correction or a withdrawal is another
 * post, to the groups that have the first.
 *
 * <p>Invariants and why they hold:
 *
 * <ul>
 *   <li>A group gets what was posted at least once: a lease that ran out is sent again, because a closure that nobody hears of
 *       is worse than one that is heard twice. Each text ends with the post's number, by which people see that it is the same;
 *       the record says that it may be there twice.
 *   <li>No robot is given more than twenty messages a minute by all nodes together: each message is noted before it leaves,
 *       under a lock of its group. The last one of a minute takes along all that waits, as a digest with links.
 *   <li>In a drill nothing is sent; in a demo and where the past is replayed robots write into the outbox folder.
 * </ul>
 *
 * <p>Tables: {@code channels.chat_group}, {@code channels.post}, {@code channels.delivery}, {@code channels.attempt}.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "database",
            "audit",
            "jobs",
            "identity",
            "policy",
            "retention",
            "files",
            "messages",
            "figures",
            "continuity",
            "response"
        })
@NullMarked
package org.kaijuan.channels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
