package org.reactiveorm.execution;

/**
 * What the gateway has seen since it was made.
 *
 * @param leases the connections that are held or waited for at this moment
 * @param drained the conversations whose subscriber left before the end
 * @param nativeCancels the statements that the database was asked to stop
 * @param forcedCloses the connections that had to be closed because nothing else freed them
 * @param droppedErrors the errors that came after the subscriber had left
 * @param unknownCommits the commits whose outcome nobody was told: the subscriber left after the commit was sent, or the
 *     answer never came
 */
public record GatewayHealth(
        int leases, long drained, long nativeCancels, long forcedCloses, long droppedErrors, long unknownCommits) {}
