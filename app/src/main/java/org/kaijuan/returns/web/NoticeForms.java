package org.kaijuan.returns.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.UnitId;
import org.kaijuan.identity.UnitView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Period;
import org.kaijuan.returns.Addressed;
import org.kaijuan.returns.Forms;
import org.kaijuan.returns.NewNotice;
import org.kaijuan.returns.NoticeView;
import org.kaijuan.returns.Notices;
import org.kaijuan.returns.ReturnForm;
import org.kaijuan.web.Form;
import org.kaijuan.web.Option;
import org.kaijuan.web.Page;
import org.kaijuan.web.Ui;
import org.springframework.stereotype.Component;

/** The form in which a notice is written, blank, from the shipped template, or from a draft. */
@Component
class NoticeForms {

    private static final int DAYS_TO_ANSWER = 7;

    private final Notices notices;
    private final Forms forms;

    NoticeForms(Notices notices, Forms forms) {
        this.notices = notices;
        this.forms = forms;
    }

    /** The notice of 2020 as a template: title, issuer and text to be gone over. */
    Form fromTemplate(Ui ui) {
        LocalDate today = ui.today();
        return Form.with(Map.of(
                "title", ui.t("returns.template.title"),
                "issuer", ui.t("returns.template.issuer"),
                "text", ui.t("returns.template.text"),
                "from", today.minusDays(30).toString(),
                "to", today.toString(),
                "deadline", today.plusDays(DAYS_TO_ANSWER).toString(),
                "addressed", Addressed.ALL.code(),
                "form", Forms.SHIPPED));
    }

    Form of(NoticeView notice) {
        return Form.with(Map.of(
                "title", notice.title(),
                "issuer", notice.issuer(),
                "text", notice.text(),
                "from", notice.period().from().toString(),
                "to", notice.period().to().toString(),
                "deadline", notice.lastDay().toString(),
                "addressed", notice.addressed().code(),
                "form", notice.form(),
                "version", Integer.toString(notice.version())));
    }

    /** What was typed; nothing if it is not all there, which the form then says. */
    Optional<NewNotice> read(Form form, UnitId unit) {
        String title = form.required("title", 200);
        String issuer = form.required("issuer", 200);
        String text = form.required("text", 20_000);
        LocalDate from = day(form, "from");
        LocalDate to = day(form, "to");
        LocalDate deadline = day(form, "deadline");
        Optional<Addressed> addressed = form.chosen("addressed", Addressed.values());
        String asked =
                form.choice("form", forms.all().stream().map(ReturnForm::id).toList());
        if (from != null && to != null && to.isBefore(from)) {
            form.error("to", "returns.notice.period-backwards");
        }
        if (form.hasErrors()
                || from == null
                || to == null
                || deadline == null
                || addressed.isEmpty()
                || asked == null) {
            return Optional.empty();
        }
        return Optional.of(
                new NewNotice(unit, title, issuer, text, new Period(from, to), deadline, addressed.get(), asked));
    }

    private static @Nullable LocalDate day(Form form, String name) {
        form.required(name, 10);
        return form.date(name);
    }

    Page.Shown page(Actor actor, Ui ui, @Nullable NoticeView notice, Form form) {
        List<Option> units = notices.askers(actor).stream()
                .map(unit -> new Option(unit.id().code(), name(ui, unit)))
                .toList();
        List<Option> asked = forms.all().stream()
                .map(each -> new Option(each.id(), each.title().in(ui.language())))
                .toList();
        List<Option> addressed = Arrays.stream(Addressed.values())
                .map(each -> new Option(each.code(), ui.t("returns.addressed." + each.code())))
                .toList();
        return Page.of("returns/notice-form", new NoticeFormPage(notice, units, asked, addressed, form))
                .status(form.hasErrors() ? 422 : 200);
    }

    private static String name(Ui ui, UnitView unit) {
        String english = unit.nameEn();
        return "en".equals(ui.lang()) && english != null ? english : unit.name();
    }
}
