package org.kaijuan.files;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A file name that is safe to show and to save under on any system: no path, no control or direction-changing characters, no
 * reserved device name, not longer than 120 characters, its extension kept.
 */
final class FileName {

    private static final int MAX_CODE_POINTS = 120;
    private static final int MAX_EXTENSION = 10;
    private static final String FALLBACK = "file";
    private static final Pattern FORBIDDEN =
            Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}<>:\"|?*]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern EDGES = Pattern.compile("^[. ]+|[. ]+$");
    private static final Set<String> RESERVED = Set.of("con", "prn", "aux", "nul", "conin$", "conout$");
    private static final Pattern RESERVED_PORT = Pattern.compile("(com|lpt)[0-9¹²³]");

    private FileName() {}

    static String clean(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        // Composed last, for what is taken out may have stood between a letter and its mark.
        String name = Normalizer.normalize(FORBIDDEN.matcher(last).replaceAll(""), Normalizer.Form.NFC);
        name = EDGES.matcher(BLANKS.matcher(name).replaceAll(" ")).replaceAll("");
        if (name.isEmpty()) {
            return FALLBACK;
        }
        String safe = isReserved(stem(name)) ? "_" + name : name;
        return shorten(safe);
    }

    /** The extension in lower case without its dot, or an empty string. */
    static String extension(String name) {
        int dot = name.lastIndexOf('.');
        boolean hasOne = dot > 0 && name.length() - dot - 1 <= MAX_EXTENSION;
        return hasOne ? name.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
    }

    private static String stem(String name) {
        int dot = name.indexOf('.');
        return (dot < 0 ? name : name.substring(0, dot))
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    private static boolean isReserved(String stem) {
        return RESERVED.contains(stem) || RESERVED_PORT.matcher(stem).matches();
    }

    private static String shorten(String name) {
        if (name.codePointCount(0, name.length()) <= MAX_CODE_POINTS) {
            return name;
        }
        String extension = extension(name);
        String tail = extension.isEmpty() ? "" : name.substring(name.length() - extension.length() - 1);
        int keep = MAX_CODE_POINTS - tail.codePointCount(0, tail.length());
        return name.substring(0, name.offsetByCodePoints(0, keep)).stripTrailing() + tail;
    }
}
