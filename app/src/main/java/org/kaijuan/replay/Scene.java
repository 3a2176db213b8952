package org.kaijuan.replay;

/**
 * Something that happened once, besides the daily traffic of {@link Story stories}: an order, a group, a plan. Played again
 * after a crash, it finds what is there and does nothing twice. Scenes are played in their order as beans, before the
 * traffic, whose services they open and close.
 */
interface Scene {

    void play(Ensemble ensemble) throws Exception;
}
