package org.kaijuan.coordination;

/** Somebody who is asked to a meeting. */
public record Attendee(PersonRef person, Attendance attendance) {}
