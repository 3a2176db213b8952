package org.kaijuan.delivery;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaijuan.desk.Desk;
import org.kaijuan.desk.RequestId;
import org.kaijuan.files.FileId;
import org.kaijuan.files.LinkView;
import org.kaijuan.files.Links;
import org.kaijuan.identity.Libraries;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.policy.InForce;
import org.kaijuan.policy.Policies;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What readers need around a request for a paper. The request itself is submitted to the {@link Desk}. */
@Service
public class Delivery {

    /** The kind of such requests at the desk. */
    public static final String KIND = DocumentDelivery.KEY;

    private final Wants wants;
    private final Desk desk;
    private final Links links;
    private final Policies policies;
    private final Libraries libraries;
    private final BusinessClock clock;

    Delivery(Wants wants, Desk desk, Links links, Policies policies, Libraries libraries, BusinessClock clock) {
        this.wants = wants;
        this.desk = desk;
        this.links = links;
        this.policies = policies;
        this.libraries = libraries;
        this.clock = clock;
    }

    /** Reads a pasted citation, DOI or link; nothing if there is none in the text. Looks nothing up elsewhere. */
    public Optional<PastedCitation> read(String pasted) {
        return Pasting.read(pasted);
    }

    /** The fields of the form that make sense for a type, in order. */
    public List<String> fields(DocumentType type) {
        return DeliveryForm.shown(type);
    }

    /** What a reader of the library declares today. */
    public Declaration declaration(LibraryId library) {
        InForce<String> text = policies.inForce(DeliveryPolicies.DECLARATION, library);
        return new Declaration(text.value(), text.isPreset() ? "preset" : String.valueOf(text.version()));
    }

    /** How many papers the reader may still ask for today. */
    @Transactional(readOnly = true)
    public int left(Actor reader, LibraryId library) {
        LocalDate today = clock.today(libraries.get(library).zone());
        int quota = policies.inForce(DeliveryPolicies.QUOTA, library).value();
        return Math.max(0, quota - wants.usedQuota(reader.requirePerson(), today));
    }

    /**
     * A new one-time link to the paper for its reader; the old one ends. Once the paper was received, as often as the library
     * allows.
     */
    @Transactional
    public Outcome<LinkView> renewLink(Actor reader, RequestId request) {
        desk.get(reader, request);
        Want want = wants.find(request).orElseThrow(() -> new NotFoundException("request " + request));
        @Nullable FileId file = want.file();
        if (!reader.is(want.reader()) || file == null) {
            throw new NotFoundException("paper of request " + request);
        }
        return links.reissue(reader, file);
    }
}
