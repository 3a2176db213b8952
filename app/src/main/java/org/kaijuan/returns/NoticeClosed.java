package org.kaijuan.returns;

/** A collection has ended. Published in the transaction that closes the notice. */
public record NoticeClosed(NoticeId id) {}
