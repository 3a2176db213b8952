package org.kaijuan.delivery;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.kaijuan.TestActors;
import org.kaijuan.desk.Desk;
import org.kaijuan.desk.DeskWork;
import org.kaijuan.desk.NewRequest;
import org.kaijuan.desk.RequestId;
import org.kaijuan.desk.RequestView;
import org.kaijuan.desk.Upload;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Outcome;
import org.springframework.stereotype.Component;

/** People and papers for tests of this module. */
@Component
public class Stage {

    private final TestActors actors;
    private final Desk desk;
    private final DeskWork work;

    Stage(TestActors actors, Desk desk, DeskWork work) {
        this.actors = actors;
        this.desk = desk;
        this.work = work;
    }

    public Actor reader(LibraryId library) {
        return actors.reader(library);
    }

    public Actor librarian(LibraryId library) {
        return actors.actor("librarian", library);
    }

    public Actor director(LibraryId library) {
        return actors.actor("director", library);
    }

    public static String title() {
        return "Rice under glass " + UUID.randomUUID();
    }

    public static Map<String, String> article(String title) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("type", DocumentType.FOREIGN_ARTICLE.code());
        fields.put("title", title);
        fields.put("authors", "Smith, John");
        fields.put("source", "Journal of Closed Doors");
        fields.put("year", "2019");
        fields.put("pages", "12-20");
        fields.put("declaration", "true");
        return fields;
    }

    public Outcome<RequestId> ask(Actor reader, Map<String, String> fields) {
        LibraryId library = Objects.requireNonNull(reader.library());
        return desk.submit(reader, new NewRequest(library, Delivery.KIND, fields, reader.requirePerson(), null));
    }

    public RequestId asked(Actor reader, String title) {
        return ask(reader, article(title)).orThrow();
    }

    public RequestView request(Actor actor, RequestId id) {
        return desk.get(actor, id);
    }

    public Outcome<RequestView> handIn(Actor librarian, RequestId id) {
        return work.handIn(librarian, id, pdf());
    }

    public static Upload pdf() {
        return new Upload("paper.pdf", () -> new ByteArrayInputStream(pdfBytes()));
    }

    public static byte[] pdfBytes() {
        return "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
                .getBytes(StandardCharsets.US_ASCII);
    }
}
