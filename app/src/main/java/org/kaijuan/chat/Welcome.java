package org.kaijuan.chat;

import java.time.Instant;

/**
 * What a reader can expect who begins to talk now.
 *
 * @param staffed whether somebody is there to answer
 * @param ahead readers who are waiting at this moment
 * @param next when somebody will be there; now, if somebody is. Business time
 */
public record Welcome(boolean staffed, long ahead, Instant next) {}
