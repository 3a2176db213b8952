package org.kaijuan.opening;

/** What an order would do to one service on its first day. */
public record StatePreview(ServiceDefinition service, ServiceState before, ServiceState after) {

    /** Whether the service would be open where it is closed, or the other way round. */
    public boolean changes() {
        return before.open() != after.open();
    }
}
