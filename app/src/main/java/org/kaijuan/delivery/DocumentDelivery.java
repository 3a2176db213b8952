package org.kaijuan.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaijuan.desk.FieldError;
import org.kaijuan.desk.FormField;
import org.kaijuan.desk.Fulfilment;
import org.kaijuan.desk.RequestId;
import org.kaijuan.desk.RequestKind;
import org.kaijuan.desk.RequestView;
import org.kaijuan.desk.ResultFile;
import org.kaijuan.desk.Submission;
import org.kaijuan.files.FileView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.policy.Policies;
import org.kaijuan.policy.PolicyDefinition;
import org.kaijuan.web.Panel;
import org.springframework.stereotype.Component;

/** Document delivery as a kind of request at the desk. */
@Component
class DocumentDelivery implements RequestKind {

    static final String KEY = "document-delivery";

    private static final String CONTEXT = "delivery:";

    private final Asking asking;
    private final Answering answering;
    private final Panels panels;
    private final Policies policies;

    DocumentDelivery(Asking asking, Answering answering, Panels panels, Policies policies) {
        this.asking = asking;
        this.answering = answering;
        this.panels = panels;
        this.policies = policies;
    }

    /** What a link carries, so that its receipt finds the request. */
    static String context(RequestId request) {
        return CONTEXT + request;
    }

    /** The request that a link was made for; nothing if the link is none of ours. */
    static Optional<RequestId> request(String context) {
        return context.startsWith(CONTEXT)
                ? Optional.of(RequestId.of(context.substring(CONTEXT.length())))
                : Optional.empty();
    }

    /** Where a search stands, for the reader: message {@code request.document-delivery.phase.<phase>}. */
    static String phase(SupplyView supply) {
        SupplierView supplier = supply.supplier();
        return switch (supply.state()) {
            case SEARCHING -> supplier == null ? "own" : supplier.source().code();
            case RETURNED -> "returned";
            case SUPPLIED -> "supplied";
            case GIVEN_UP -> "given-up";
        };
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String icon() {
        return "file-earmark-text";
    }

    @Override
    public PolicyDefinition<Duration> dueWithin() {
        return DeliveryPolicies.DUE_WITHIN;
    }

    @Override
    public List<FormField> form() {
        return DeliveryForm.fields();
    }

    @Override
    public String formPath() {
        return "/delivery/new";
    }

    @Override
    public List<FieldError> validate(Map<String, String> fields) {
        return DeliveryForm.errors(fields);
    }

    @Override
    public String title(Map<String, String> fields) {
        return List.of("title", "doi", "patentNumber", "isbn").stream()
                .map(name -> fields.getOrDefault(name, ""))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    @Override
    public Optional<Refusal> beforeSubmit(Actor actor, Submission submission) {
        return asking.veto(submission);
    }

    @Override
    public void onSubmitted(Actor actor, RequestView request) {
        asking.accept(actor, request);
    }

    @Override
    public void onAbandoned(Actor actor, RequestView request) {
        asking.abandon(actor, request);
    }

    @Override
    public Outcome<Fulfilment> fulfil(Actor actor, RequestView request, Fulfilment fulfilment) {
        return answering.fulfil(actor, request, fulfilment);
    }

    @Override
    public Outcome<Optional<Fulfilment>> received(Actor actor, RequestView request, FileView file) {
        return answering.supply(actor, request, file).map(Optional::of);
    }

    @Override
    public long maxBytes(LibraryId library) {
        return policies.inForce(DeliveryPolicies.LARGEST_PAPER, library).value();
    }

    @Override
    public Optional<Outcome<ResultFile>> result(Actor reader, RequestView request) {
        return answering.result(reader, request.id());
    }

    @Override
    public Optional<Panel> staffPanel(Actor actor, RequestView request) {
        return panels.forStaff(actor, request);
    }

    @Override
    public Optional<Panel> readerPanel(Actor actor, RequestView request) {
        return panels.forReader(request);
    }
}
