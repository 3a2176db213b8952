package org.kaijuan.desk;

/**
 * A way to reach a service: a QQ group, a mailbox, a telephone.
 *
 * @param address number or address, as readers type it
 */
public record GuideChannel(RequestChannel channel, String address) {}
