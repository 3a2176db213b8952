package org.kaijuan.desk;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaijuan.files.FileView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.policy.PolicyDefinition;
import org.kaijuan.web.Panel;

/**
 * What is particular about one kind of request; a bean of the module that knows. The desk asks, the kind answers; through
 * {@link KindDesk} the kind's module moves its requests on by itself.
 *
 * <p>Messages: name {@code request.<key>.name}, one sentence for the reader {@code request.<key>.about}, fields as told at
 * {@link FormField}, phases {@code request.<key>.phase.<phase>}.
 *
 * <p>Hooks of a command run inside its transaction; a kind refuses before it writes anything.
 */
public interface RequestKind {

    /** Stable, ASCII, part of URLs, figures and the API: {@code document-delivery}. */
    String key();

    /** The service of the opening module whose hours run the due time, and which must be open to accept a request. */
    default String service() {
        return key();
    }

    /** Whether the reader gets it without coming to the library; online kinds are listed first (SVC-01). */
    default boolean isOnline() {
        return true;
    }

    /** Where the kind stands among those of the same sort, lowest first. */
    int order();

    /** Name of an icon of the kit. */
    String icon();

    /** The working hours within which the library wants to have answered: a policy that the module declares as a bean. */
    PolicyDefinition<Duration> dueWithin();

    /** The questions of the form, in order. */
    List<FormField> form();

    /** Where the reader fills in the form; a kind with a page of its own says which. */
    default String formPath() {
        return "/requests/new/" + key();
    }

    /** What the form shows first: what was asked for in the URL, completed by what is known of the reader. */
    default Map<String, String> prefill(Actor reader, LibraryId library, Map<String, String> asked) {
        return asked;
    }

    /** What is wrong beyond the single fields, which the desk has checked already (required, length, options, dates). */
    default List<FieldError> validate(Map<String, String> fields) {
        return List.of();
    }

    /** The request in one line, from its fields. */
    String title(Map<String, String> fields);

    /** A last veto: quota, declaration, duplicates. */
    default Optional<Refusal> beforeSubmit(Actor actor, Submission submission) {
        return Optional.empty();
    }

    /** The request is stored. */
    default void onSubmitted(Actor actor, RequestView request) {}

    /** The request was declined, withdrawn or merged at the desk; nothing is to be done for it any more. */
    default void onAbandoned(Actor actor, RequestView request) {}

    /**
     * Somebody of the library says at the desk that the request is done (page or {@code POST /requests/{id}/fulfilment}).
     * The kind does its part and answers with what the desk records; it may complete text and files.
     */
    default Outcome<Fulfilment> fulfil(Actor actor, RequestView request, Fulfilment fulfilment) {
        return Outcome.done(fulfilment);
    }

    /**
     * The library hands in the result as a file ({@code POST /requests/{id}/file}); the file is stored and clean. By
     * default it is attached for the reader and the request stays open; a kind whose result is the file fulfils here by
     * answering with a {@link Fulfilment}.
     */
    default Outcome<Optional<Fulfilment>> received(Actor actor, RequestView request, FileView file) {
        return Outcome.done(Optional.empty());
    }

    /** Largest file that the library may hand in, in bytes. */
    default long maxBytes(LibraryId library) {
        return 200L << 20;
    }

    /**
     * The reader opens the result through the API ({@code GET /requests/{id}/file}). By default the newest file of the
     * library for the reader.
     */
    default Optional<Outcome<ResultFile>> result(Actor reader, RequestView request) {
        return Optional.empty();
    }

    /** Buttons for the people of the library. */
    default List<KindAction> actions(Actor actor, RequestView request) {
        return List.of();
    }

    /** The kind's part of the librarian's page. */
    default Optional<Panel> staffPanel(Actor actor, RequestView request) {
        return Optional.empty();
    }

    /** The kind's part of the reader's tracking page. */
    default Optional<Panel> readerPanel(Actor actor, RequestView request) {
        return Optional.empty();
    }
}
