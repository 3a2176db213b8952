package org.kaijuan.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads CSV as Chinese Excel and everybody else save it. */
final class CsvReader {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private CsvReader() {}

    static List<TableFile.Line> read(byte[] content) throws IOException {
        String text = decode(content);
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(false)
                .get();
        List<TableFile.Line> lines = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            long begins = 1;
            for (CSVRecord row : parser) {
                if (lines.size() > TableFile.MAX_ROWS) {
                    throw TableFile.refusal("web.table-too-long", TableFile.MAX_ROWS);
                }
                lines.add(new TableFile.Line(begins, row.toList()));
                begins = parser.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException | IllegalStateException malformed) {
            throw TableFile.refusal("web.table-malformed");
        }
        return lines;
    }

    /** UTF-8 if it is that throughout, otherwise GB18030, in which almost anything is something. */
    static String decode(byte[] content) {
        String text = strict(content, StandardCharsets.UTF_8);
        if (text == null) {
            text = strict(content, GB18030);
        }
        if (text == null || text.indexOf('\0') >= 0) {
            throw TableFile.refusal("web.table-unknown");
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static @Nullable String strict(byte[] content, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException otherCharset) {
            return null;
        }
    }

    private static String delimiter(String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return Stream.of(",", "\t", ";")
                .max(Comparator.comparingInt(delimiter -> first.split(delimiter, -1).length))
                .orElse(",");
    }
}
