package org.kaijuan.jobs;

/**
 * A kind of long work, offered by a module as a bean. Its name for people is the message {@code job.<key>}.
 *
 * @param <P> what the job is told when it starts; a record that JSON can carry
 */
public interface JobKind<P extends Record> {

    /** Stable, {@code module.verb}, e.g. {@code identity.import-people}. */
    String key();

    Class<P> parameters();

    /**
     * Does the work. May be called again for the same job after the node that ran it died: begin at {@link
     * JobRun#checkpoint()} and make every step repeatable.
     *
     * @throws Exception ends the job as failed; its message is for the log, people see a trace id
     */
    void run(P parameters, JobRun run) throws Exception;
}
