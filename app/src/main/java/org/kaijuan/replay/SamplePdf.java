package org.kaijuan.replay;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A one-page PDF that stands for a delivered paper in the demo: it says so, and names the paper. Chinese is set in the
 * reader's own STSong (one of the CJK fonts that PDF viewers supply, ISO 32000-1 §9.7.5.2), so a file stays near 1 kB.
 */
final class SamplePdf {

    private static final int CHARACTERS_PER_LINE = 24;

    private SamplePdf() {}

    static byte[] of(String heading, String title) {
        List<String> lines = new ArrayList<>(wrap(heading));
        lines.add("");
        lines.addAll(wrap(title));
        return assemble(List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                        + " /Resources << /Font << /F 5 0 R >> >> >>",
                stream(content(lines)),
                "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-H"
                        + " /DescendantFonts [6 0 R] >>",
                "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000"
                        + " /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor 7 0 R /W [1 95 500] >>",
                "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880]"
                        + " /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>"));
    }

    private static String content(List<String> lines) {
        StringBuilder text = new StringBuilder("BT /F 18 Tf 60 740 Td 28 TL\n");
        for (String line : lines) {
            text.append('<');
            for (byte b : line.getBytes(StandardCharsets.UTF_16BE)) {
                text.append(String.format("%02X", b));
            }
            text.append("> Tj T*\n");
        }
        return text.append("ET").toString();
    }

    private static String stream(String content) {
        return "<< /Length " + content.length() + " >>\nstream\n" + content + "\nendstream";
    }

    private static byte[] assemble(List<String> objects) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream(2048);
        write(pdf, "%PDF-1.4\n%\u00e5\u00e4\n");
        int[] offsets = new int[objects.size()];
        for (int i = 0; i < objects.size(); i++) {
            offsets[i] = pdf.size();
            write(pdf, (i + 1) + " 0 obj\n" + objects.get(i) + "\nendobj\n");
        }
        int table = pdf.size();
        write(pdf, "xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        for (int offset : offsets) {
            write(pdf, String.format("%010d 00000 n \n", offset));
        }
        write(pdf, "trailer\n<< /Size " + (objects.size() + 1) + " /Root 1 0 R >>\nstartxref\n" + table + "\n%%EOF\n");
        return pdf.toByteArray();
    }

    private static void write(ByteArrayOutputStream pdf, String text) {
        pdf.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static List<String> wrap(String text) {
        List<String> lines = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            int end = Math.min(text.length(), at + CHARACTERS_PER_LINE);
            if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
                end--;
            }
            lines.add(text.substring(at, end));
            at = end;
        }
        return lines;
    }
}
