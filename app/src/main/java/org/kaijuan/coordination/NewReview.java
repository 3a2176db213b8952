package org.kaijuan.coordination;

import org.kaijuan.kernel.LibraryId;

/**
 * A look back to be held.
 *
 * @param reference identifies the incident, plan or order that is looked back upon; may be empty
 * @param label how people call it
 */
public record NewReview(LibraryId library, String title, ReviewSubject subject, String reference, String label) {

    /** A look back upon an incident. */
    public static NewReview of(IncidentView incident) {
        return new NewReview(
                incident.library(),
                incident.title(),
                ReviewSubject.INCIDENT,
                incident.id().toString(),
                "#" + incident.number());
    }
}
