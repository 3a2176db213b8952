package org.kaijuan.web;

import gg.jte.Content;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Text;

/**
 * The first parameter of every template: texts and dates in the reader's language, who is looking, and the few facts of the
 * request that a layout needs. Made per request.
 */
public final class Ui {

    private static final String[] BYTES = {"B", "KB", "MB", "GB", "TB"};

    private final Shell shell;
    private final Visit visit;
    private final Dates dates;

    Ui(Shell shell, Visit visit) {
        this.shell = shell;
        this.visit = visit;
        this.dates = new Dates(shell.words(), visit.language(), shell.clock().today(zone()));
    }

    /** The message {@code key}, its gaps filled. */
    public String t(String key, Object... arguments) {
        Object[] spoken = arguments.clone();
        Arrays.setAll(spoken, i -> spoken(arguments[i]));
        return shell.words().of(visit.language(), key, spoken);
    }

    public String t(Text text) {
        return t(text.key(), text.arguments().toArray());
    }

    /** The message {@code key}, or null if there is none: a help that only some fields have. */
    public @Nullable String help(String key) {
        return shell.words().has(key) ? t(key) : null;
    }

    /** Within a sentence a day is said without its weekday; letters, which are read later, carry it in full. */
    private Object spoken(Object argument) {
        return switch (argument) {
            case LocalDate day -> dates.inSentence(day);
            case Text text -> t(text);
            default -> argument;
        };
    }

    /** The day as people say it (周二 2月11日), ISO in its title. */
    public Content date(@Nullable LocalDate day) {
        return day == null ? Nothing.AT_ALL : dates.day(day);
    }

    /** The time as people say it (周二 14:30) in the application's zone, exact in its title. */
    public Content time(@Nullable Instant instant) {
        return time(instant, zone());
    }

    /** The time as people say it in {@code zone}. */
    public Content time(@Nullable Instant instant, ZoneId zone) {
        return instant == null ? Nothing.AT_ALL : dates.time(instant, zone);
    }

    /** {@code 2020-02-11 14:30} in the application's zone, for attributes and tables. */
    public String exact(Instant instant) {
        return dates.time(instant, zone()).exact();
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(visit.language()).format(number);
    }

    /** A number with at most {@code decimals} decimals. */
    public String number(Number number, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(visit.language());
        format.setMaximumFractionDigits(decimals);
        return format.format(number);
    }

    /** A total that may have been capped: {@code 1,000+}. */
    public String total(Listing<?> listing) {
        return number(listing.total()) + (listing.totalIsCapped() ? "+" : "");
    }

    /** A size as people say it: {@code 3.4 MB}. */
    public String bytes(long bytes) {
        double size = bytes;
        int unit = 0;
        while (size >= 1000 && unit < BYTES.length - 1) {
            size /= 1000;
            unit++;
        }
        return number(size, unit == 0 || size >= 100 ? 0 : 1) + " " + BYTES[unit];
    }

    public Actor actor() {
        return visit.actor();
    }

    /** Whether the actor holds {@code permission} for any library. */
    public boolean may(String permission) {
        return visit.actor().mayAnywhere(permission);
    }

    public boolean may(String permission, LibraryId library) {
        return visit.actor().may(permission, library);
    }

    /** The token that every form must carry; null where none is needed. */
    public @Nullable Csrf csrf() {
        return visit.csrf().get();
    }

    /** The path of the page, without its query. */
    public String path() {
        return visit.path();
    }

    /** This page's address with one parameter changed, or without it if {@code value} is empty; forgets the cursor. */
    public String with(String name, @Nullable Object value) {
        return visit.query().with(visit.path(), Map.of(name, value == null ? "" : value.toString()));
    }

    /** The value of a query parameter; empty if absent. */
    public String query(String name) {
        return visit.query().first(name);
    }

    /** The query but for one parameter, for a form that sets it; forgets the cursor. */
    public List<Map.Entry<String, String>> queryWithout(String name) {
        return visit.query().without(name);
    }

    /** {@code zh-CN} or {@code en}. */
    public String lang() {
        return visit.language().toLanguageTag();
    }

    public Locale language() {
        return visit.language();
    }

    /** The zone of the application's business day. */
    public ZoneId zone() {
        return shell.clock().getZone();
    }

    /** Today, by the business clock. */
    public LocalDate today() {
        return shell.clock().today(zone());
    }

    /** Whether this is a copy in which something is rehearsed. */
    public boolean isDrill() {
        return shell.isDrill();
    }

    /** {@code light}, {@code dark}, or {@code auto} for what the device prefers. */
    public String theme() {
        return visit.theme();
    }

    /** What the page before had to say; shown once. */
    public @Nullable String flash() {
        return visit.flash();
    }

    /** The entries of a face's menu that the actor may use. */
    public List<MenuItem> menu(Face face) {
        return shell.menu(face, visit.actor());
    }

    /** The count beside a menu entry; zero for none. */
    public long badge(String key) {
        return shell.badge(key, visit.actor());
    }

    /** The address of a bundled asset ({@code kaijuan.css}), with its content's hash. */
    public String asset(String name) {
        return shell.assets().path(name);
    }

    /** A Bootstrap icon as inline SVG, hidden from screen readers. */
    public Content icon(String name) {
        return shell.icons().icon(name);
    }

    /** An ink drawing: shelf, letter, search, door, cup, chart, library, mark. */
    public Content drawing(String name) {
        return shell.icons().drawing(name);
    }

    /** A part of the page that another module shows. */
    public Content panel(Panel panel) {
        return output -> shell.templates().renderInto(panel.template(), this, panel.page(), output);
    }
}
