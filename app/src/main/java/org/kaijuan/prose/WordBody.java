package org.kaijuan.prose;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.kaijuan.prose.ProseFile.UnreadableException;

/**
 * Turns the XML of a Word document into lines. A paragraph is a line, a row of a table one with a tab between its cells: a cell
 * that spans columns is followed by empty ones, and one that goes on from the row above is empty, so that columns stay
 * columns. A deleted paragraph mark joins its paragraph with the next, as in Word when the change is accepted.
 */
final class WordBody {

    /** Deleted or moved away, the older twin of a drawing, and what is no text: none of it is read. */
    private static final Set<String> NOT_READ =
            Set.of("del", "moveFrom", "Fallback", "instrText", "delText", "delInstrText", "sectPr", "tblPr", "tblGrid");

    private static final int DEEPEST = 64;

    private final WordStyles styles;
    private final StringBuilder text = new StringBuilder();
    private final Deque<Paragraph> paragraphs = new ArrayDeque<>();
    private final Deque<WordTable> tables = new ArrayDeque<>();
    private @Nullable String note;

    WordBody(WordStyles styles) {
        this.styles = styles;
    }

    private static final class Paragraph {

        private final StringBuilder words = new StringBuilder();
        private int level;
        private boolean left;
        private boolean joinsNext;
        private boolean hiddenRun;
    }

    String text() {
        return text.toString();
    }

    void read(XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamReader.START_ELEMENT -> start(reader);
                case XMLStreamReader.END_ELEMENT -> end(reader.getLocalName());
                default -> {}
            }
        }
        while (!paragraphs.isEmpty()) {
            paragraphs.element().joinsNext = false;
            endParagraph();
        }
    }

    private void start(XMLStreamReader reader) throws XMLStreamException {
        String element = reader.getLocalName();
        switch (element) {
            case "p" -> startParagraph();
            case "pPr" -> readParagraphProperties(reader);
            case "r" -> paragraph().hiddenRun = false;
            case "vanish" -> paragraph().hiddenRun = Xml.isOn(reader);
            case "t" -> append(reader.getElementText());
            case "tab" -> append(tables.isEmpty() ? "\t" : " ");
            case "br", "cr" -> append(tables.isEmpty() ? "\n" : " ");
            case "noBreakHyphen" -> append("-");
            case "footnoteReference", "endnoteReference" -> append("[^" + Xml.attribute(reader, "id") + "]");
            case "footnote", "endnote" -> startNote(reader);
            case "tbl" -> push(tables, new WordTable());
            case "tr" -> tables.element().startRow();
            case "trPr" -> tables.element().readRowProperties(reader);
            case "tc" -> tables.element().startCell();
            case "tcPr" -> tables.element().readCellProperties(reader);
            default -> {
                if (NOT_READ.contains(element)) {
                    Xml.skip(reader);
                }
            }
        }
    }

    private void end(String element) {
        switch (element) {
            case "p" -> endParagraph();
            case "tc" -> tables.element().endCell();
            case "tr" -> endRow();
            case "tbl" -> tables.pop();
            case "footnote", "endnote" -> note = null;
            default -> {}
        }
    }

    private Paragraph paragraph() {
        if (paragraphs.isEmpty()) {
            paragraphs.push(new Paragraph());
        }
        return paragraphs.element();
    }

    private void append(String words) {
        Paragraph paragraph = paragraph();
        if (!paragraph.hiddenRun) {
            paragraph.words.append(words);
        }
        limit(text.length() + paragraph.words.length());
    }

    private static void limit(int length) {
        if (length > ProseFile.LONGEST_TEXT) {
            throw new UnreadableException("text-too-long");
        }
    }

    private void startParagraph() {
        if (!paragraphs.isEmpty() && paragraphs.element().joinsNext) {
            paragraphs.element().joinsNext = false;
            return;
        }
        push(paragraphs, new Paragraph());
    }

    /** Nobody nests text sixty deep; a file that does is made to fill the memory. */
    private static <T> void push(Deque<T> stack, T part) {
        if (stack.size() >= DEEPEST) {
            throw new UnreadableException("damaged");
        }
        stack.push(part);
    }

    private void readParagraphProperties(XMLStreamReader reader) throws XMLStreamException {
        Paragraph paragraph = paragraph();
        Xml.eachWithin(reader, () -> takeProperty(paragraph, reader));
    }

    private void takeProperty(Paragraph paragraph, XMLStreamReader reader) {
        String value = Xml.attribute(reader, "val");
        switch (reader.getLocalName()) {
            case "pStyle" -> {
                paragraph.level = value == null ? 0 : styles.level(value);
                paragraph.left = value != null && styles.isTableOfContents(value);
            }
            case "outlineLvl" -> paragraph.level = value == null ? 0 : WordStyles.outlineLevel(value);
            case "del", "moveFrom" -> paragraph.joinsNext = true;
            default -> {}
        }
    }

    private void endParagraph() {
        Paragraph paragraph = paragraph();
        if (paragraph.joinsNext) {
            return;
        }
        paragraphs.pop();
        if (paragraph.left) {
            return;
        }
        if (tables.isEmpty()) {
            addLine(paragraph);
        } else {
            tables.element().add(paragraph.words.toString());
        }
    }

    private void addLine(Paragraph paragraph) {
        String words = paragraph.words.toString();
        if (note != null) {
            words = words.isBlank() ? "" : "[^" + note + "]: " + words.strip();
            if (words.isEmpty()) {
                return;
            }
        }
        limit(text.length() + words.length());
        boolean heading = paragraph.level > 0 && !words.isBlank();
        text.append(heading ? "#".repeat(paragraph.level) + " " : "")
                .append(words)
                .append('\n');
    }

    /** Separators of notes have a type and no text of the author's. */
    private void startNote(XMLStreamReader reader) throws XMLStreamException {
        String type = Xml.attribute(reader, "type");
        if (type != null && !type.equals("normal")) {
            Xml.skip(reader);
            return;
        }
        note = Xml.attribute(reader, "id");
    }

    /** A table inside a cell of another becomes words of that cell. */
    private void endRow() {
        WordTable table = tables.element();
        if (table.isDeleted()) {
            return;
        }
        if (tables.size() == 1) {
            limit(text.length() + table.row().length());
            text.append(table.row()).append('\n');
            return;
        }
        tables.stream().skip(1).findFirst().orElseThrow().add(table.row().replace('\t', ' '));
    }
}
