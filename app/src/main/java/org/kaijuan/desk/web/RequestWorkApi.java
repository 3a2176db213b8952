package org.kaijuan.desk.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.desk.DeclineReason;
import org.kaijuan.desk.Desk;
import org.kaijuan.desk.DeskAccess;
import org.kaijuan.desk.DeskWork;
import org.kaijuan.desk.Message;
import org.kaijuan.desk.RequestId;
import org.kaijuan.desk.RequestView;
import org.kaijuan.desk.Verdict;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.web.Allow;
import org.kaijuan.web.BadInputException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What happens to a request after it was asked, for integrators (contract §4). Each answer is the request as it then is. */
@RestController
@RequestMapping("/api/v1/requests/{id}")
class RequestWorkApi {

    private final Desk desk;
    private final DeskWork work;

    RequestWorkApi(Desk desk, DeskWork work) {
        this.desk = desk;
        this.work = work;
    }

    /**
     * A message. By the reader: to the library. By the library: to the reader, as a question that stops the clock ({@code
     * ask}), or only for colleagues ({@code internal}).
     */
    record Written(
            String text, @Nullable Boolean ask, @Nullable Boolean internal) {}

    /** What the reader is told. */
    record Done(@Nullable String text) {}

    /** @param reason code, e.g. {@code not-held} */
    record Declined(String reason, @Nullable String text) {}

    /** @param department code of a department of the library */
    record HandedOver(String department, @Nullable String why) {}

    /** @param person id of a colleague */
    record Passed(String person, @Nullable String why) {}

    /** @param into id of the request in which it goes on */
    record Merged(String into) {}

    /** @param verdict {@code up} or {@code down} */
    record Thumb(String verdict, @Nullable String comment) {}

    @PostMapping("/claim")
    @Allow(DeskAccess.HANDLE)
    RequestJson claim(Actor actor, @PathVariable String id) {
        return answer(work.claim(actor, RequestId.of(id)));
    }

    @PostMapping("/messages")
    @Allow(Allow.SIGNED_IN)
    RequestJson write(Actor actor, @PathVariable String id, @RequestBody Written written) {
        RequestId request = RequestId.of(id);
        Message message = Message.of(text(written.text()));
        boolean isReader = actor.is(desk.get(actor, request).reader().id());
        if (Boolean.TRUE.equals(written.internal())) {
            return answer(work.note(actor, request, message));
        }
        if (Boolean.TRUE.equals(written.ask())) {
            return answer(work.waitForReader(actor, request, message));
        }
        return answer(isReader ? desk.write(actor, request, message) : work.reply(actor, request, message));
    }

    @PostMapping("/fulfilment")
    @Allow(DeskAccess.HANDLE)
    RequestJson fulfil(Actor actor, @PathVariable String id, @RequestBody(required = false) @Nullable Done done) {
        String text = done == null ? "" : text(done.text());
        return answer(work.fulfil(actor, RequestId.of(id), text, List.of()));
    }

    @PostMapping("/decline")
    @Allow(DeskAccess.HANDLE)
    RequestJson decline(Actor actor, @PathVariable String id, @RequestBody Declined declined) {
        return answer(work.decline(actor, RequestId.of(id), reason(declined.reason()), text(declined.text())));
    }

    @PostMapping("/handover")
    @Allow(DeskAccess.HANDLE)
    RequestJson handOver(Actor actor, @PathVariable String id, @RequestBody HandedOver to) {
        if (!UnitId.isValid(text(to.department()))) {
            throw new NotFoundException("department " + to.department());
        }
        return answer(work.handOver(actor, RequestId.of(id), new UnitId(to.department()), text(to.why())));
    }

    @PostMapping("/referral")
    @Allow(DeskAccess.HANDLE)
    RequestJson refer(Actor actor, @PathVariable String id, @RequestBody Passed to) {
        return answer(work.refer(actor, RequestId.of(id), person(to.person()), text(to.why())));
    }

    @PostMapping("/assignment")
    @Allow(DeskAccess.ASSIGN)
    RequestJson assign(Actor actor, @PathVariable String id, @RequestBody Passed to) {
        return answer(work.assign(actor, RequestId.of(id), person(to.person())));
    }

    @PostMapping("/merge")
    @Allow(DeskAccess.HANDLE)
    RequestJson merge(Actor actor, @PathVariable String id, @RequestBody Merged merged) {
        return answer(work.merge(actor, RequestId.of(id), RequestId.of(text(merged.into()))));
    }

    @PostMapping("/withdrawal")
    @Allow(Allow.SIGNED_IN)
    RequestJson withdraw(Actor actor, @PathVariable String id, @RequestBody(required = false) @Nullable Done why) {
        return answer(desk.withdraw(actor, RequestId.of(id), why == null ? "" : text(why.text())));
    }

    @PostMapping("/closure")
    @Allow(Allow.SIGNED_IN)
    RequestJson close(Actor actor, @PathVariable String id) {
        RequestId request = RequestId.of(id);
        boolean isReader = actor.is(desk.get(actor, request).reader().id());
        return answer(isReader ? desk.close(actor, request) : work.close(actor, request));
    }

    @PostMapping("/thumb")
    @Allow(Allow.SIGNED_IN)
    RequestJson judge(Actor actor, @PathVariable String id, @RequestBody Thumb thumb) {
        Verdict verdict = switch (text(thumb.verdict())) {
            case "up" -> Verdict.UP;
            case "down" -> Verdict.DOWN;
            default -> throw BadInputException.of("desk.api-thumb");
        };
        return answer(desk.judge(actor, RequestId.of(id), verdict, text(thumb.comment())));
    }

    private static RequestJson answer(Outcome<RequestView> outcome) {
        return RequestJson.of(outcome.orThrow());
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent;
    }

    private static DeclineReason reason(@Nullable String code) {
        try {
            return DeclineReason.of(text(code));
        } catch (IllegalArgumentException noReason) {
            throw BadInputException.of("desk.api-reason");
        }
    }

    private static PersonId person(@Nullable String id) {
        try {
            return PersonId.of(text(id));
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException("person " + id);
        }
    }
}
