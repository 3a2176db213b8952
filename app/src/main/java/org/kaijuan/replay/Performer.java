package org.kaijuan.replay;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.kaijuan.desk.Desk;
import org.kaijuan.desk.DeskWork;
import org.kaijuan.desk.NewRequest;
import org.kaijuan.desk.RequestChannel;
import org.kaijuan.desk.RequestId;
import org.kaijuan.desk.RequestView;
import org.kaijuan.desk.Upload;
import org.kaijuan.desk.Verdict;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.RefusedException;
import org.springframework.stereotype.Component;

/**
 * Plays a story by the verbs that people use. Every act can be played again after a crash: a request is found by its key,
 * and an act that has been done already is left alone.
 */
@Component
class Performer {

    private final Desk desk;
    private final DeskWork work;
    private final SupplierList supplierList;
    private final BusinessClock clock;
    private final Words words = new Words();
    private final String heading = words.the("heading");

    Performer(Desk desk, DeskWork work, SupplierList supplierList, BusinessClock clock) {
        this.desk = desk;
        this.work = work;
        this.supplierList = supplierList;
        this.clock = clock;
    }

    /** @param number of the story within its library, which keys what it makes */
    void play(Company company, Story story, int number) throws Exception {
        switch (story) {
            case Story.Delivery delivery -> deliver(company, delivery, number);
            case Story.Question question -> answer(company, question, number);
            case Story.SupplierDay day ->
                clock.at(day.begins(), () -> supplierList.takeOver(company, day.papers(), number));
        }
    }

    private void deliver(Company company, Story.Delivery delivery, int number) throws Exception {
        List<RequestId> requests = new ArrayList<>();
        for (Story.Ask ask : delivery.asks()) {
            NewRequest asked = request(
                    company,
                    "document-delivery",
                    delivery.paper().fields(),
                    company.reader(ask.reader()),
                    number + "/" + requests.size());
            requests.add(clock.at(
                    ask.at(),
                    () -> desk.submit(company.reader(ask.reader()), asked).orThrow()));
        }
        Instant supplied = delivery.supplied();
        if (supplied != null) {
            Actor librarian = company.librarian(delivery.librarian());
            Upload paper = paper(delivery.paper(), number);
            // One scan serves every reader of the paper.
            act(
                    supplied,
                    librarian,
                    requests.getFirst(),
                    RequestView::isOpen,
                    () -> work.handIn(librarian, requests.getFirst(), paper));
        }
    }

    private void answer(Company company, Story.Question question, int number) throws Exception {
        Actor reader = company.reader(question.reader());
        NewRequest asked = request(
                company,
                "consultation",
                Map.of("subject", question.subject(), "question", question.subject() + "\n" + question.text()),
                reader,
                Integer.toString(number));
        RequestId id =
                clock.at(question.asked(), () -> desk.submit(reader, asked).orThrow());
        Instant answered = question.answered();
        if (answered == null) {
            return;
        }
        Actor librarian = company.librarian(question.librarian());
        act(
                answered,
                librarian,
                id,
                RequestView::isOpen,
                () -> work.fulfil(librarian, id, question.answer(), List.of()));
        if (question.praised()) {
            act(
                    answered.plusSeconds(600),
                    reader,
                    id,
                    request -> request.verdict() == null,
                    () -> desk.judge(reader, id, Verdict.UP, ""));
        }
    }

    private static NewRequest request(
            Company company, String kind, Map<String, String> fields, Actor reader, String key) {
        RequestChannel channel =
                company.library().equals(Volume.REPORTED) ? RequestChannel.WEB : RequestChannel.SYNTHETIC;
        return new NewRequest(company.library(), kind, fields, reader.requirePerson(), channel, "replay-" + key);
    }

    private Upload paper(Paper paper, int number) {
        byte[] pdf = SamplePdf.of(heading, paper.title());
        return new Upload("paper-" + number + ".pdf", () -> new ByteArrayInputStream(pdf));
    }

    /** Does it at that moment of 2020, unless it has been done. */
    private void act(
            Instant at, Actor actor, RequestId id, Predicate<RequestView> pending, Callable<Outcome<RequestView>> act)
            throws Exception {
        Outcome<RequestView> outcome = clock.at(at, act);
        if (outcome instanceof Outcome.Refused<RequestView>(var refusal) && pending.test(desk.get(actor, id))) {
            throw new RefusedException(refusal);
        }
    }
}
