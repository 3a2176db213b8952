package org.kaijuan.messages;

/** A way out of the house: mail today, short messages and chat later. */
interface Channel {

    /** As stored with each dispatch, e.g. {@code mail}. */
    String key();

    /** Most dispatches in a minute, over all nodes; 0 for no limit. */
    int perMinute();

    /**
     * Hands the mail over and returns the receiver's receipt.
     *
     * @param lastStep to be run right before the step after which the receiver may have the mail; a channel to which the same
     *     mail may be handed twice without harm does not run it
     * @throws DeliveryException if it was not taken
     */
    String deliver(Mail mail, Runnable lastStep) throws DeliveryException;

    /** Why a mail was not taken, and what that means. */
    final class DeliveryException extends Exception {

        /** What may be done next. */
        enum Verdict {
            /** The receiver is away or busy: later. */
            LATER,
            /** The receiver says never. */
            NEVER,
            /** The connection broke after the last step: the receiver may have it. */
            UNKNOWN
        }

        private final Verdict verdict;

        DeliveryException(Verdict verdict, String message, Throwable cause) {
            super(message, cause);
            this.verdict = verdict;
        }

        Verdict verdict() {
            return verdict;
        }
    }
}
