/**
 * The demonstration: 24 January to 5 March 2020 in the twenty libraries, played through the public facades by the same verbs
 * that people use, so that its audit trail, files and figures are as real as anybody's.
 *
 * <p>{@link org.kaijuan.replay.Script} writes, from a fixed seed, what happened in a library: a list of {@link
 * org.kaijuan.replay.Story stories} that do not depend on each other. Libraries are played in parallel, each story whole, with the
 * business clock standing at the moment of each act. How far a library has come is kept after every few stories; a story
 * that is played again finds its own traces by key and does nothing twice, so a demo that was killed goes on where it was.
 *
 * <p>What happened once (the level, the order that closed the buildings, groups, plans, rosters, gates) are {@link
 * org.kaijuan.replay.Scene scenes}, played before the traffic.
 *
 * <p>What the report of 5 March 2020 says is met exactly; everything else is invented, carries pseudonyms and is marked as
 * synthetic. Tables: {@code replay.progress, clock}.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "database",
            "command",
            "mailbox",
            "audit",
            "jobs",
            "identity",
            "policy",
            "files",
            "messages",
            "opening",
            "figures",
            "continuity",
            "response",
            "channels",
            "coordination",
            "duties",
            "gate",
            "plans",
            "answers",
            "desk",
            "chat",
            "assistant",
            "delivery",
            "returns",
            "report"
        })
@NullMarked
package org.kaijuan.replay;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
