package org.kaijuan.prose;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.kaijuan.prose.ProseFile.UnreadableException;

/** The row of a Word table that is being read: its cells with a tab between them, merged ones as many as they span. */
final class WordTable {

    private final StringBuilder row = new StringBuilder();
    private final StringBuilder cell = new StringBuilder();
    private int columns;
    private int span;
    private boolean goesOn;
    private boolean deleted;

    String row() {
        return row.toString();
    }

    /** Whether the row is deleted by a tracked change. */
    boolean isDeleted() {
        return deleted;
    }

    /** Adds words to the cell; paragraphs of a cell stand on one line. */
    void add(String words) {
        cell.append(cell.isEmpty() || words.isEmpty() ? "" : " ").append(words);
    }

    void startRow() {
        row.setLength(0);
        columns = 0;
        deleted = false;
    }

    void startCell() {
        cell.setLength(0);
        span = 1;
        goesOn = false;
    }

    void endCell() {
        row.append(columns == 0 ? "" : "\t").append(goesOn ? "" : cell);
        row.append("\t".repeat(Math.max(0, span - 1)));
        columns += span;
        if (row.length() > ProseFile.LONGEST_TEXT) {
            throw new UnreadableException("text-too-long");
        }
    }

    void readRowProperties(XMLStreamReader reader) throws XMLStreamException {
        Xml.eachWithin(reader, () -> deleted |= reader.getLocalName().equals("del"));
    }

    void readCellProperties(XMLStreamReader reader) throws XMLStreamException {
        Xml.eachWithin(reader, () -> takeCellProperty(reader));
    }

    private void takeCellProperty(XMLStreamReader reader) {
        String value = Xml.attribute(reader, "val");
        switch (reader.getLocalName()) {
            case "gridSpan" -> span = value != null && value.matches("[0-9]{1,2}") ? Integer.parseInt(value) : 1;
            case "vMerge" -> goesOn = value == null || value.equals("continue");
            default -> {}
        }
    }
}
