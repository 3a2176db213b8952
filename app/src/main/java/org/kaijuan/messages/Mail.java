package org.kaijuan.messages;

/**
 * A letter ready to leave.
 *
 * @param sender the library's name
 * @param address of the person
 */
record Mail(LetterId id, String sender, String address, String language, String subject, String body) {}
