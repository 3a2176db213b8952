package org.kaijuan.prose;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** XML from strangers, read as a stream: no document types, no entities, nothing fetched. */
final class Xml {

    private static final XMLInputFactory FACTORY = factory();

    private Xml() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    static XMLStreamReader read(InputStream stream) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(stream);
    }

    /** Moves past the element that has just begun. */
    static void skip(XMLStreamReader reader) throws XMLStreamException {
        eachWithin(reader, () -> {});
    }

    /** Shows each element within the one that has just begun, and moves past its end. */
    static void eachWithin(XMLStreamReader reader, Runnable look) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = reader.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
            if (event == XMLStreamConstants.START_ELEMENT) {
                look.run();
            }
        }
    }

    /** An attribute by its local name, whatever its namespace: Word's transitional and strict files differ in it. */
    static @Nullable String attribute(XMLStreamReader reader, String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Word's switches: present without value is on. */
    static boolean isOn(XMLStreamReader reader) {
        String value = attribute(reader, "val");
        return value == null || !(value.equals("0") || value.equals("false") || value.equals("off"));
    }
}
