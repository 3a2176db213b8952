package org.kaijuan.coordination.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.coordination.GroupId;
import org.kaijuan.coordination.Groups;
import org.kaijuan.coordination.IncidentView;
import org.kaijuan.coordination.MeetingMode;
import org.kaijuan.coordination.NewMeeting;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.web.Form;
import org.kaijuan.web.Page;
import org.kaijuan.web.Ui;
import org.springframework.stereotype.Component;

/** The form of a meeting, by itself or called for an incident. */
@Component
class MeetingForms {

    private static final int LONGEST_MINUTES = 600;

    private final Groups groups;
    private final BusinessClock clock;

    MeetingForms(Groups groups, BusinessClock clock) {
        this.groups = groups;
        this.clock = clock;
    }

    /** An empty form: today, in the next full hour. */
    Form fresh(LibraryView library) {
        LocalTime now = LocalTime.ofInstant(clock.instant(), library.zone());
        return Form.empty()
                .set("day", clock.today(library.zone()).toString())
                .set("time", LocalTime.of(Math.min(now.getHour() + 1, 23), 0).toString())
                .set("minutes", "60")
                .set("mode", MeetingMode.VIDEO.code());
    }

    /** The meeting, or nothing with the errors in the form. */
    Optional<NewMeeting> read(LibraryView library, Form form) {
        String title = form.required("title", 120);
        LocalDate day = form.date("day");
        LocalTime time = form.time("time");
        int minutes = form.integer("minutes", 5, LONGEST_MINUTES);
        String place = form.optional("place", 200);
        String agenda = form.optional("agenda", 4000);
        Optional<MeetingMode> mode = form.chosen("mode", MeetingMode.values());
        UUID group = form.uuid("group");
        if (day == null) {
            form.error("day", "form.required");
        }
        if (time == null) {
            form.error("time", "form.required");
        }
        if (form.hasErrors() || day == null || time == null || mode.isEmpty()) {
            return Optional.empty();
        }
        Instant start = day.atTime(time).atZone(library.zone()).toInstant();
        return Optional.of(new NewMeeting(
                library.id(),
                title,
                mode.get(),
                place == null ? "" : place,
                start,
                start.plusSeconds(60L * minutes),
                agenda == null ? "" : agenda,
                Choices.people(form, "attendees"),
                group == null ? null : new GroupId(group),
                null));
    }

    Page.Shown page(Actor actor, Ui ui, LibraryView library, @Nullable IncidentView incident, Form form) {
        return Page.of(
                "coordination/meeting-form",
                new MeetingFormPage(
                        library,
                        incident,
                        Choices.people(groups.colleagues(actor, library.id())),
                        Choices.groups(groups.of(actor, library.id())),
                        Choices.of(ui, MeetingMode.values(), MeetingMode::code, "coordination.mode."),
                        form));
    }
}
