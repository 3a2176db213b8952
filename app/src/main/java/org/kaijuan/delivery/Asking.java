package org.kaijuan.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.desk.KindDesk;
import org.kaijuan.desk.RequestId;
import org.kaijuan.desk.RequestState;
import org.kaijuan.desk.RequestView;
import org.kaijuan.desk.Submission;
import org.kaijuan.identity.Libraries;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.kernel.RefusedException;
import org.kaijuan.policy.InForce;
import org.kaijuan.policy.Policies;
import org.springframework.stereotype.Component;

/** A reader asks: quota, page limit, declaration; then the work is known and a search runs. */
@Component
class Asking {

    private final Works works;
    private final Wants wants;
    private final Searches searches;
    private final SupplyRows supplies;
    private final KindDesk desk;
    private final Policies policies;
    private final Libraries libraries;
    private final BusinessClock clock;

    Asking(
            Works works,
            Wants wants,
            Searches searches,
            SupplyRows supplies,
            KindDesk desk,
            Policies policies,
            Libraries libraries,
            BusinessClock clock) {
        this.works = works;
        this.wants = wants;
        this.searches = searches;
        this.supplies = supplies;
        this.desk = desk;
        this.policies = policies;
        this.libraries = libraries;
        this.clock = clock;
    }

    /** Why the reader cannot have it, with the rule and what to do instead. */
    Optional<Refusal> veto(Submission submission) {
        CitedWork cited = CitedWork.of(submission.fields());
        LibraryId library = submission.library();
        Optional<WorkId> work = works.find(cited);
        return work.flatMap(known -> askedAlready(submission.reader(), known))
                .or(() -> tooManyPages(submission.reader(), library, cited, work))
                .or(() -> quotaUsedUp(submission.reader(), library, submission.at()));
    }

    private Optional<Refusal> askedAlready(PersonId reader, WorkId work) {
        return wants.waiting(reader, work)
                .map(open -> Refusal.of("delivery.asked-already", desk.get(open).number()));
    }

    private Optional<Refusal> tooManyPages(PersonId reader, LibraryId library, CitedWork cited, Optional<WorkId> work) {
        if (cited.type() == DocumentType.E_BOOK || cited.pages() == 0) {
            return Optional.empty();
        }
        InForce<Integer> limit = policies.inForce(DeliveryPolicies.PAGES, library);
        int had = work.map(known -> wants.pagesOf(reader, known)).orElse(0);
        return had + cited.pages() <= limit.value()
                ? Optional.empty()
                : Optional.of(refusal("delivery.too-many-pages", limit, cited.pages(), had));
    }

    private Optional<Refusal> quotaUsedUp(PersonId reader, LibraryId library, Instant at) {
        InForce<Integer> limit = policies.inForce(DeliveryPolicies.QUOTA, library);
        LocalDate day = LocalDate.ofInstant(at, libraries.get(library).zone());
        return wants.usedQuota(reader, day) < limit.value()
                ? Optional.empty()
                : Optional.of(refusal("delivery.quota-used-up", limit));
    }

    /** Says the limit first, then since when and by whose order, then what else the sentence needs. */
    private static Refusal refusal(String code, InForce<Integer> limit, Object... more) {
        String order = limit.order();
        LocalDate since = limit.since();
        Object[] arguments = new Object[3 + more.length];
        arguments[0] = limit.value();
        arguments[1] = since == null ? "" : since.toString();
        arguments[2] = order == null ? "" : order;
        System.arraycopy(more, 0, arguments, 3, more.length);
        return Refusal.of(limit.isPreset() ? code : code + "-by-order", arguments);
    }

    /** The request is stored: takes the quota, finds the work and opens or joins its search. */
    void accept(Actor actor, RequestView request) {
        CitedWork cited = CitedWork.of(request.fields());
        LibraryId library = request.library();
        InForce<Integer> quota = policies.inForce(DeliveryPolicies.QUOTA, library);
        LocalDate day = LocalDate.ofInstant(
                request.submittedAt(), libraries.get(library).zone());
        PersonId reader = request.reader().id();
        if (!wants.takeQuota(reader, day, quota.value())) {
            throw new RefusedException(refusal("delivery.quota-used-up", quota));
        }
        WorkId work = works.findOrAdd(cited);
        SupplyView supply = searches.openOrJoin(library, work, cited.type());
        wants.insert(want(request, cited, work, supply.id(), day, quota.version()));
        tellPhase(actor, request.id(), supply);
    }

    private Want want(
            RequestView request, CitedWork cited, WorkId work, SupplyId supply, LocalDate day, @Nullable UUID quota) {
        InForce<String> declaration = policies.inForce(DeliveryPolicies.DECLARATION, request.library());
        UUID version = declaration.version();
        UUID pages = policies.inForce(DeliveryPolicies.PAGES, request.library()).version();
        return new Want(
                request.id(),
                request.library(),
                request.reader().id(),
                supply,
                work,
                cited.type(),
                cited.pages(),
                request.submittedAt(),
                day,
                new Want.Rules(version == null ? "preset" : version.toString(), quota, pages),
                Want.State.WAITING,
                null,
                null,
                null);
    }

    /** With the library's own people a request simply waits; only a way through others is worth a word. */
    private void tellPhase(Actor actor, RequestId request, SupplyView supply) {
        SupplierView supplier = supply.supplier();
        if (supply.state() == SupplyState.SEARCHING && supplier != null && supplier.source() == Source.MEMBER) {
            Actor program = Actor.system(actor.name(), Map.of());
            desk.movedOn(program, request, DocumentDelivery.phase(supply)).orThrow();
        }
    }

    /** The request ended at the desk without a paper. If nobody else waits, the search ends too. */
    void abandon(Actor actor, RequestView request) {
        Want want = wants.find(request.id()).orElseThrow();
        boolean declined = request.state() == RequestState.DECLINED;
        LocalDate today = clock.today(libraries.get(request.library()).zone());
        Want.State state = declined ? Want.State.DECLINED : Want.State.DROPPED;
        if (!wants.end(want, state, clock.instant(), today, null, null)) {
            return;
        }
        if (!declined) {
            wants.returnQuota(want);
        }
        Supply supply = new Supply(supplies.lock(want.supply()), actor.name(), clock.instant());
        if (supply.view().state().isOpen() && supply.view().waiting() == 0) {
            supply.giveUp();
            supplies.update(supply);
        }
    }
}
