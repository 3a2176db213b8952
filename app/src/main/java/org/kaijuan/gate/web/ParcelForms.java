package org.kaijuan.gate.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaijuan.desk.QueueFilter;
import org.kaijuan.desk.RequestQueue;
import org.kaijuan.desk.RequestView;
import org.kaijuan.gate.NewParcel;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.identity.People;
import org.kaijuan.identity.PersonView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.web.Form;
import org.springframework.stereotype.Component;

/** Reads the form with which a parcel is left. */
@Component
class ParcelForms {

    private static final int MOST_PIECES = 99;
    private static final int LONGEST = 40;
    private static final LocalTime FROM = LocalTime.of(14, 30);
    private static final LocalTime TO = LocalTime.of(16, 0);

    private final RequestQueue requests;
    private final People people;

    ParcelForms(RequestQueue requests, People people) {
        this.requests = requests;
        this.people = people;
    }

    /** The next working Tuesday is the library's business; tomorrow afternoon is a start. */
    static Form fresh(LocalDate today) {
        return Form.empty()
                .set("pieces", "1")
                .set("day", today.plusDays(1).toString())
                .set("starts", FROM.toString())
                .set("ends", TO.toString());
    }

    /** The parcel; null if something is wrong, which the form then says. */
    @Nullable
    NewParcel read(Actor actor, Form form, LibraryView library) {
        RequestView request = request(actor, form, library);
        PersonId patron =
                request == null ? patron(form, library) : request.reader().id();
        int pieces = form.integer("pieces", 1, MOST_PIECES);
        String shelf = form.required("shelf", LONGEST);
        LocalDate day = form.date("day");
        Instant from = at(form, "starts", day, library);
        Instant to = at(form, "ends", day, library);
        if (day == null) {
            form.error("day", "form.required");
        }
        return form.hasErrors() || patron == null || from == null || to == null
                ? null
                : new NewParcel(library.id(), patron, request, pieces, shelf, from, to);
    }

    private @Nullable RequestView request(Actor actor, Form form, LibraryView library) {
        String ticket = form.text("ticket").replace("#", "");
        if (ticket.isEmpty()) {
            return null;
        }
        Optional<RequestView> found = !ticket.matches("\\d{1,18}")
                ? Optional.empty()
                : requests
                        .queue(
                                actor,
                                QueueFilter.OPEN
                                        .in(library.id())
                                        .standing(QueueFilter.Standing.ANY)
                                        .text("#" + ticket),
                                null,
                                1)
                        .items()
                        .stream()
                        .findFirst();
        if (found.isEmpty()) {
            form.error("ticket", "gate.form.no-such-ticket");
        }
        return found.orElse(null);
    }

    private @Nullable PersonId patron(Form form, LibraryView library) {
        String card = form.text("card");
        if (card.isEmpty()) {
            form.error("card", "gate.form.card-or-ticket");
            return null;
        }
        Optional<PersonView> patron = people.findByCard(library.id(), card);
        if (patron.isEmpty()) {
            form.error("card", "gate.form.no-such-card");
        }
        return patron.map(PersonView::id).orElse(null);
    }

    private static @Nullable Instant at(Form form, String field, @Nullable LocalDate day, LibraryView library) {
        LocalTime time = form.time(field);
        if (time == null) {
            form.error(field, "form.required");
        }
        return day == null || time == null
                ? null
                : day.atTime(time).atZone(library.zone()).toInstant();
    }
}
