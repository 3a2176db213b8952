package org.kaijuan.web;

import org.kaijuan.kernel.Actor;

/** A small count beside a menu entry, e.g. unread letters; a bean of the module that can count. Asked on every page. */
public interface Badges {

    /** The {@link MenuItem#key()} it belongs to. */
    String key();

    /** Zero shows nothing. Must cost no more than one indexed look-up. */
    long count(Actor actor);
}
