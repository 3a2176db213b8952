/**
 * Talking live with a librarian (SVC-40, SVC-41).
 *
 * <p>A talk is a request of the kind consultation, before the eyes of two people at once: what they write are the messages
 * of the request, handing over is the desk's referral, the transcript is the request's history. So nothing is lost when
 * somebody closes the page, and outside of the library's hours the same question is simply answered later. This module adds
 * who is there at the moment, whose turn it is, and the page that shows a new message at once.
 *
 * <p>Pages hold a stream open (server-sent events) that says only "look again"; each node looks once in a while at the
 * versions of the requests that its pages show, so that it does not matter on which node the other one writes. While a
 * page is open its reader counts as present, and no letter is written about what they are just reading.
 *
 * <p>Invariants: a reader's open talk in a library is one; presence is of the moment and is erased with the talk.
 *
 * <p>Owns {@code chat.talk}.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "database",
            "identity",
            "policy",
            "retention",
            "opening",
            "files",
            "desk"
        })
@NullMarked
package org.kaijuan.chat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
