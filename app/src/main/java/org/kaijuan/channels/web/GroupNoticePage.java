package org.kaijuan.channels.web;

import org.kaijuan.channels.Posts;

/** A notice as its readers see it. */
public record GroupNoticePage(Posts.Record notice, String ownerName) {}
