package org.kaijuan.returns.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.returns.DeclaredFigures;
import org.kaijuan.returns.NoticeView;
import org.kaijuan.returns.Notices;
import org.kaijuan.returns.ReturnDraft;
import org.kaijuan.returns.ReturnDrafts;
import org.kaijuan.returns.ReturnId;
import org.kaijuan.returns.Returns;
import org.kaijuan.returns.ReturnsAccess;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Answers;
import org.kaijuan.web.BadInputException;
import org.kaijuan.web.Form;
import org.kaijuan.web.Listing;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Returns for integrators (contract §4): begin, write, submit, accept, send back, read. */
@RestController
@RequestMapping("/api/v1/returns")
class ReturnsApi {

    private final Returns returns;
    private final ReturnDrafts drafts;
    private final Notices notices;
    private final Libraries libraries;
    private final DeclaredFigures figures;

    ReturnsApi(Returns returns, ReturnDrafts drafts, Notices notices, Libraries libraries, DeclaredFigures figures) {
        this.returns = returns;
        this.drafts = drafts;
        this.notices = notices;
        this.libraries = libraries;
        this.figures = figures;
    }

    /** @param library code; the caller's own if absent */
    record Begun(String notice, @Nullable String library) {}

    /**
     * One entry.
     *
     * @param version the one that was read; 0 for a new one
     * @param fields as on the page: {@code text}; of a figure {@code value, from, to, quote, atLeast}; of a deed {@code deed, who,
     *     title, text, consent}; of a highlight {@code chapter, text}. None takes the entry out
     */
    record Written(String kind, String key, int version, Map<String, String> fields) {}

    /** The new version of an entry. */
    record Saved(String key, int version) {}

    record Remarks(String remarks) {}

    /** The returns to a notice, or to all notices, that the caller may read. */
    @GetMapping
    @Allow(ReturnsAccess.READ)
    Listing<ReturnJson> list(Actor actor, @RequestParam(required = false) @Nullable String notice) {
        List<NoticeView> asked = notice == null ? notices.list(actor) : List.of(notices.get(actor, Ids.notice(notice)));
        return Listing.whole(asked.stream()
                .flatMap(each -> returns.list(actor, each.id()).stream())
                .map(ReturnJson::of)
                .toList());
    }

    @GetMapping("/{id}")
    @Allow(ReturnsAccess.READ)
    ReturnJson get(Actor actor, @PathVariable String id) {
        return ReturnJson.of(returns.get(actor, Ids.returned(id)));
    }

    /** Begins the library's return to a notice, or finds the one there is. */
    @PostMapping
    @Allow(ReturnsAccess.WRITE)
    ResponseEntity<ReturnJson> begin(Actor actor, @RequestBody Begun begun) {
        if (begun.notice() == null) {
            throw BadInputException.of("returns.api-notice");
        }
        Outcome<ReturnId> outcome = drafts.open(actor, Ids.notice(begun.notice()), library(actor, begun.library()));
        return Answers.created(
                outcome.map(id -> ReturnJson.of(returns.get(actor, id))), made -> "/api/v1/returns/" + made.id());
    }

    /** Writes an entry of the working copy. */
    @PostMapping("/{id}/entries")
    @Allow(ReturnsAccess.WRITE)
    ResponseEntity<Saved> write(Actor actor, @PathVariable String id, @RequestBody Written written) {
        if (written.kind() == null || written.key() == null) {
            throw BadInputException.of("returns.api-entry");
        }
        Form form = Form.with(written.fields() == null ? Map.of() : written.fields())
                .set("kind", written.kind())
                .set("key", written.key())
                .set("version", Integer.toString(written.version()));
        Typed typed = Typed.of(form);
        ReturnDraft draft = drafts.get(actor, Ids.returned(id));
        Outcome<Integer> outcome = drafts.write(
                actor,
                draft.id(),
                typed.kind(),
                typed.key(),
                typed.body(
                        figures.find(typed.key()).orElse(null), draft.notice().period()),
                typed.version());
        return Answers.of(outcome.map(version -> new Saved(typed.key(), version)));
    }

    @PostMapping("/{id}/submission")
    @Allow(ReturnsAccess.SUBMIT)
    ResponseEntity<ReturnJson> submit(Actor actor, @PathVariable String id) {
        return Answers.of(returns.submit(actor, Ids.returned(id)).map(ReturnJson::of));
    }

    @PostMapping("/{id}/acceptance")
    @Allow(ReturnsAccess.ACCEPT)
    ResponseEntity<ReturnJson> accept(Actor actor, @PathVariable String id) {
        return Answers.of(returns.accept(actor, Ids.returned(id)).map(ReturnJson::of));
    }

    @PostMapping("/{id}/remarks")
    @Allow(ReturnsAccess.ACCEPT)
    ResponseEntity<ReturnJson> sendBack(Actor actor, @PathVariable String id, @RequestBody Remarks remarks) {
        String words = remarks.remarks() == null ? "" : remarks.remarks();
        return Answers.of(returns.sendBack(actor, Ids.returned(id), words).map(ReturnJson::of));
    }

    private LibraryId library(Actor actor, @Nullable String code) {
        LibraryId own = actor.library();
        if (code == null && own != null) {
            return own;
        }
        return libraries
                .find(code == null ? "" : code)
                .map(LibraryView::id)
                .orElseThrow(() -> new NotFoundException("library"));
    }
}
