package org.kaijuan.chat;

import org.kaijuan.desk.RequestId;
import org.kaijuan.kernel.PersonId;

/** Somebody with a talk before their eyes. */
public record Presence(RequestId request, PersonId person) {}
