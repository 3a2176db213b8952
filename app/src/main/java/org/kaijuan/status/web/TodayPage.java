package org.kaijuan.status.web;

import org.kaijuan.status.LibraryStatus;

/** One's own library today. */
public record TodayPage(LibraryStatus status, boolean maySeeResponse) {}
