package org.kaijuan.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.Tika;

/**
 * What a file is, told from its bytes. Tika's magic numbers do most of it; containers (ZIP, OLE2) look alike from outside, so
 * for them we look inside, and where only the name can tell (old Office), we let it.
 */
final class ContentType {

    /** How much of a file's beginning is looked at. */
    static final int PREFIX = 64 * 1024;

    private static final Tika TIKA = new Tika();
    private static final String CAJ = "application/x-caj";
    private static final String OLE2 = "application/x-tika-msoffice";
    private static final String ZIP = "application/zip";
    private static final int MAX_MIMETYPE_ENTRY = 200;

    private static final Map<String, String> OOXML = Map.of(
            "word/", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "xl/", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "ppt/", "application/vnd.openxmlformats-officedocument.presentationml.presentation");

    private static final Map<String, String> OLE2_BY_EXTENSION = Map.of(
            "doc", "application/msword",
            "wps", "application/msword",
            "xls", "application/vnd.ms-excel",
            "et", "application/vnd.ms-excel",
            "ppt", "application/vnd.ms-powerpoint",
            "dps", "application/vnd.ms-powerpoint");

    /** Extensions that promise a type; a file whose content is another is not what it says. */
    private static final Map<String, Set<String>> PROMISES = Map.ofEntries(
            Map.entry("pdf", Set.of("application/pdf")),
            Map.entry("docx", Set.of(OOXML.get("word/"))),
            Map.entry("xlsx", Set.of(OOXML.get("xl/"))),
            Map.entry("pptx", Set.of(OOXML.get("ppt/"))),
            Map.entry("doc", Set.of("application/msword", "application/rtf")),
            Map.entry("xls", Set.of("application/vnd.ms-excel")),
            Map.entry("ppt", Set.of("application/vnd.ms-powerpoint")),
            Map.entry("png", Set.of("image/png")),
            Map.entry("jpg", Set.of("image/jpeg")),
            Map.entry("jpeg", Set.of("image/jpeg")),
            Map.entry("gif", Set.of("image/gif")),
            Map.entry("webp", Set.of("image/webp")),
            Map.entry("epub", Set.of("application/epub+zip")),
            Map.entry("zip", Set.of(ZIP)),
            Map.entry("txt", Set.of("text/plain")),
            Map.entry("csv", Set.of("text/plain")),
            Map.entry("djvu", Set.of("image/vnd.djvu")),
            Map.entry("caj", Set.of(CAJ, "application/pdf")),
            Map.entry("nh", Set.of(CAJ, "application/pdf")),
            Map.entry("kdh", Set.of(CAJ, "application/pdf")));

    private ContentType() {}

    /** The media type of {@code file}, whose first bytes are {@code prefix}. */
    static String sniff(byte[] prefix, Path file, String name) throws IOException {
        if (isCaj(prefix)) {
            return CAJ;
        }
        String detected = TIKA.detect(prefix);
        return switch (detected) {
            case ZIP, "application/x-tika-ooxml" -> inside(file);
            case OLE2 -> OLE2_BY_EXTENSION.getOrDefault(FileName.extension(name), OLE2);
            case "text/rtf" -> "application/rtf";
            default -> detected;
        };
    }

    /** Whether a file of this name may have this type. Names without a known extension promise nothing. */
    static boolean keepsPromise(String name, String mediaType) {
        Set<String> promised = PROMISES.get(FileName.extension(name));
        return promised == null || promised.contains(mediaType);
    }

    /** CNKI's formats, which no detector knows: CAJ, NH and KDH files begin with one of these words. */
    private static boolean isCaj(byte[] prefix) {
        return begins(prefix, "CAJ") || begins(prefix, "HN\0") || begins(prefix, "KDH ");
    }

    private static boolean begins(byte[] prefix, String word) {
        byte[] bytes = word.getBytes(StandardCharsets.US_ASCII);
        return prefix.length >= bytes.length && Arrays.equals(prefix, 0, bytes.length, bytes, 0, bytes.length);
    }

    private static String inside(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry declared = zip.getEntry("mimetype");
            if (declared != null && declared.getSize() <= MAX_MIMETYPE_ENTRY) {
                return new String(
                                zip.getInputStream(declared).readNBytes(MAX_MIMETYPE_ENTRY), StandardCharsets.US_ASCII)
                        .strip();
            }
            if (zip.getEntry("[Content_Types].xml") == null) {
                return ZIP;
            }
            return OOXML.entrySet().stream()
                    .filter(part -> zip.stream()
                            .limit(1000)
                            .anyMatch(entry -> entry.getName().startsWith(part.getKey())))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(ZIP);
        } catch (ZipException e) {
            return "application/octet-stream";
        }
    }
}
