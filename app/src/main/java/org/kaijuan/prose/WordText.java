package org.kaijuan.prose;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.kaijuan.prose.ProseFile.UnreadableException;

/**
 * The text of a Word file. Read as a stream rather than with Apache POI, which builds the whole document as objects (some
 * twenty times the size of its XML) and gives deleted and moved text back as if it stood there.
 */
final class WordText {

    private static final String DOCUMENT_TYPE = "/officeDocument";

    private WordText() {}

    static String read(byte[] bytes) {
        try (Archive archive = new Archive(bytes)) {
            String document = documentPart(archive);
            Optional<InputStream> content = archive.open(document);
            if (content.isEmpty()) {
                throw new UnreadableException("not-text");
            }
            String folder = document.substring(0, document.lastIndexOf('/') + 1);
            WordStyles styles = styles(archive, folder);
            WordBody body = new WordBody(styles);
            body.read(Xml.read(content.get()));
            for (String notes : List.of("footnotes.xml", "endnotes.xml")) {
                readNotes(archive, folder + notes, body);
            }
            return body.text();
        } catch (IOException | XMLStreamException | IllegalArgumentException | NoSuchElementException e) {
            throw new UnreadableException("damaged", e);
        }
    }

    private static void readNotes(Archive archive, String name, WordBody body) throws IOException, XMLStreamException {
        Optional<InputStream> notes = archive.open(name);
        if (notes.isPresent()) {
            body.read(Xml.read(notes.get()));
        }
    }

    private static WordStyles styles(Archive archive, String folder) throws IOException, XMLStreamException {
        Optional<InputStream> styles = archive.open(folder + "styles.xml");
        return styles.isPresent() ? WordStyles.read(styles.get()) : WordStyles.none();
    }

    /** Usually {@code word/document.xml}; the package's relations say where else. */
    private static String documentPart(Archive archive) throws IOException, XMLStreamException {
        Optional<InputStream> relations = archive.open("_rels/.rels");
        if (relations.isPresent()) {
            XMLStreamReader reader = Xml.read(relations.get());
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT && isDocument(reader)) {
                    String target = Xml.attribute(reader, "Target");
                    return target == null ? "" : target.replaceFirst("^/", "");
                }
            }
        }
        return "word/document.xml";
    }

    private static boolean isDocument(XMLStreamReader reader) {
        String type = Xml.attribute(reader, "Type");
        return type != null && type.endsWith(DOCUMENT_TYPE);
    }
}
