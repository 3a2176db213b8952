package org.kaijuan.prose;

import java.io.IOException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.kaijuan.prose.ProseFile.UnreadableException;

/** The text of a PDF: what its pages show, with the lines of a paragraph joined again. */
final class PdfText {

    private static final Pattern RADICALS = Pattern.compile("[\\u2E80-\\u2FDF\\uF900-\\uFAFF]");
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("\\s*(?:[-—–·]\\s*)?(?:第\\s*)?[0-9]{1,4}(?:\\s*页)?(?:\\s*[-—–·])?\\s*");
    private static final Pattern OPENS_ITEM = Pattern.compile(
            "[\\s#*•·●○■□◆▪（(【①-⑳-]|(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})[、.．)）].*|第[一二三四五六七八九十]{1,3}[章节].*");
    private static final String LINE_ENDS = "。！？!?；;：:";
    private static final double FULL_LINE = 0.85;

    private PdfText() {}

    static String read(byte[] bytes) {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            Stripper stripper = new Stripper();
            stripper.setLineSeparator("\n");
            return paragraphs(characters(stripper.getText(document)));
        } catch (InvalidPasswordException e) {
            throw new UnreadableException("encrypted", e);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new UnreadableException("damaged", e);
        }
    }

    /** Stops at the longest text instead of collecting all that a small file can unpack to. */
    private static final class Stripper extends PDFTextStripper {

        private int length;

        @Override
        protected void writeString(String words) throws IOException {
            length += words.length();
            if (length > ProseFile.LONGEST_TEXT) {
                throw new UnreadableException("text-too-long");
            }
            super.writeString(words);
        }
    }

    /** PDF programs write ⽂ (a radical) where the page shows 文. Only those are changed. */
    static String characters(String text) {
        return RADICALS.matcher(text).replaceAll(match -> Normalizer.normalize(match.group(), Normalizer.Form.NFKC));
    }

    static String paragraphs(String text) {
        String[] lines = text.split("\n", -1);
        int full = fullLine(lines);
        StringBuilder joined = new StringBuilder(text.length());
        String before = "";
        for (String line : lines) {
            String plain = line.strip();
            if (PAGE_NUMBER.matcher(plain).matches()) {
                continue;
            }
            if (!joined.isEmpty() && !goesOn(before, line, full)) {
                joined.append('\n');
            } else if (!joined.isEmpty() && needsBlank(before, plain)) {
                joined.append(' ');
            }
            joined.append(plain);
            before = plain;
        }
        return joined.toString();
    }

    /** How long a line is that runs to the edge of the page: longer than nine tenths of all lines with words. */
    private static int fullLine(String[] lines) {
        int[] lengths = Arrays.stream(lines)
                .mapToInt(line -> line.strip().length())
                .filter(length -> length > 10)
                .sorted()
                .toArray();
        return lengths.length == 0 ? Integer.MAX_VALUE : lengths[lengths.length * 9 / 10];
    }

    private static boolean goesOn(String before, String line, int full) {
        return before.length() >= full * FULL_LINE
                && LINE_ENDS.indexOf(before.charAt(before.length() - 1)) < 0
                && !line.isBlank()
                && !OPENS_ITEM.matcher(line).lookingAt();
    }

    private static boolean needsBlank(String before, String line) {
        return !before.isEmpty()
                && !line.isEmpty()
                && Units.isLatin(before.charAt(before.length() - 1))
                && Units.isLatin(line.charAt(0));
    }
}
