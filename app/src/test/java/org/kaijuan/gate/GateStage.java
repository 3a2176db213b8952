package org.kaijuan.gate;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.kaijuan.TestActors;
import org.kaijuan.TestPages;
import org.kaijuan.identity.People;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A gatehouse for tests: librarians leave parcels there, and the tablets of its guards report what was done with them. */
@Component
class GateStage {

    static final LibraryId LIBRARY = new LibraryId("jxsz");
    static final LibraryId ELSEWHERE = new LibraryId("pxc");

    /** What the tablet is told of an act that was recorded. */
    static final String DONE = "\"done\":true";

    private final TestActors actors;
    private final TestPages pages;
    private final People people;
    private final BusinessClock clock;

    GateStage(TestActors actors, TestPages pages, People people, BusinessClock clock) {
        this.actors = actors;
        this.pages = pages;
        this.people = people;
        this.clock = clock;
    }

    Actor librarian() {
        return actors.actor("librarian", LIBRARY);
    }

    Actor guard() {
        return actors.actor("guard", LIBRARY);
    }

    String card(Actor reader) {
        return String.valueOf(people.get(reader.requirePerson()).cardNumber());
    }

    /** A parcel for a new reader, at the gate. @return its page */
    String parcel(Actor librarian) {
        return parcel(librarian, Map.of("card", card(actors.reader(LIBRARY))));
    }

    /** A parcel, with what the form says besides the usual. @return its page */
    String parcel(Actor librarian, Map<String, String> fields) {
        return TestPages.location(leave(librarian, fields));
    }

    /** Sends the form for a parcel that is to be fetched today. */
    MvcTestResult leave(Actor librarian, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(Map.of(
                "library", LIBRARY.code(),
                "pieces", "1",
                "shelf", "B1",
                "day", clock.today(clock.getZone()).toString(),
                "starts", "00:00",
                "ends", "23:59"));
        all.putAll(fields);
        return pages.post(librarian, "/desk/parcels", all);
    }

    static ParcelId id(String page) {
        return new ParcelId(UUID.fromString(page.substring(page.lastIndexOf('/') + 1)));
    }

    /** The reader has fetched the parcel and signed for it with a finger. */
    String signed(UUID nonce, String page) {
        return handOver(nonce, page, Map.of("signature", signature()));
    }

    /** The reader has fetched the parcel, without signing, unless {@code how} says otherwise. */
    String handOver(UUID nonce, String page, Map<String, String> how) {
        Map<String, String> all = new HashMap<>(Map.of(
                "subject", id(page).toString(),
                "collector", "self",
                "proxy", "",
                "card", "",
                "signature", ""));
        all.putAll(how);
        return act(nonce, "hand-over", all);
    }

    String undo(String page, UUID undoes, String reason) {
        Map<String, String> what =
                Map.of("subject", id(page).toString(), "undoes", undoes.toString(), "reason", reason);
        return act(UUID.randomUUID(), "undo", what);
    }

    String sendBack(String page, String reason) {
        return act(UUID.randomUUID(), "return", Map.of("subject", id(page).toString(), "reason", reason));
    }

    /** An act as a tablet writes it down: now, by whoever reports it, and not late. */
    String act(UUID nonce, String kind, Map<String, String> more) {
        StringBuilder json = new StringBuilder("{\"nonce\":\"" + nonce + "\",\"kind\":\"" + kind + "\",\"at\":\""
                + clock.instant() + "\",\"by\":null,\"late\":false");
        more.forEach((name, value) ->
                json.append(",\"").append(name).append("\":\"").append(value).append('"'));
        return json.append('}').toString();
    }

    MvcTestResult report(Actor guard, String act) {
        return pages.json(guard, "/api/v1/gate/acts", "{\"acts\":[" + act + "]}");
    }

    private static String signature() {
        try {
            BufferedImage picture = new BufferedImage(60, 20, BufferedImage.TYPE_INT_RGB);
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", png);
            return Base64.getEncoder().encodeToString(png.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
