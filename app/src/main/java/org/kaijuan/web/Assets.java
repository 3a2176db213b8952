package org.kaijuan.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * The style sheet and the script, each bundled from its parts at start-up: one request each, cached for ever under a name
 * that carries the content's hash. Bootstrap lies in the lowest cascade layer, so that our own rules never fight it.
 */
@Component
class Assets {

    private static final String WEBJARS = "META-INF/resources/webjars/";
    private static final List<String> STYLES = List.of(
            "tokens",
            "base",
            "layout",
            "component",
            "form",
            "table",
            "chart",
            "board",
            "continuity",
            "conversation",
            "chat",
            "coordination",
            "answers",
            "assistant",
            "delivery",
            "duties",
            "gate",
            "linter",
            "opening",
            "report",
            "response",
            "returns",
            "print");
    private static final List<String> SCRIPTS =
            List.of("page", "form", "keep", "keyboard", "list", "draft", "chat", "assistant");

    /** One bundle as it is sent. */
    record Asset(String file, MediaType type, byte[] plain, byte[] gzipped) {}

    private final Map<String, Asset> assets;

    Assets() {
        assets = Map.of(
                "kaijuan.css", asset("kaijuan", "css", MediaType.valueOf("text/css;charset=UTF-8"), styles()),
                "kaijuan.js", asset("kaijuan", "js", MediaType.valueOf("text/javascript;charset=UTF-8"), scripts()),
                "status.css", asset("status", "css", MediaType.valueOf("text/css;charset=UTF-8"), statusStyle()),
                "gate.js", asset("gate", "js", MediaType.valueOf("text/javascript;charset=UTF-8"), gate()),
                "editor.js", asset("editor", "js", MediaType.valueOf("text/javascript;charset=UTF-8"), editor()),
                "theme.js",
                        asset(
                                "theme",
                                "js",
                                MediaType.valueOf("text/javascript;charset=UTF-8"),
                                read("static/js/theme.js")));
    }

    String path(String name) {
        return "/assets/" + asset(name).file();
    }

    byte[] plain(String name) {
        return asset(name).plain().clone();
    }

    private Asset asset(String name) {
        Asset asset = assets.get(name);
        if (asset == null) {
            throw new IllegalArgumentException("no such asset: " + name);
        }
        return asset;
    }

    Optional<Asset> find(String file) {
        return assets.values().stream()
                .filter(asset -> asset.file().equals(file))
                .findAny();
    }

    private static String styles() {
        StringBuilder css = new StringBuilder("@layer bootstrap, ");
        css.append(String.join(", ", STYLES)).append(";\n");
        String bootstrap =
                read(WEBJARS + "bootstrap/5.3.8/css/bootstrap.min.css").replace("@charset \"UTF-8\";", "");
        css.append("@layer bootstrap {\n").append(bootstrap).append("\n}\n");
        for (String style : STYLES) {
            css.append("@layer ")
                    .append(style)
                    .append(" {\n")
                    .append(read("static/css/" + style + ".css"))
                    .append("}\n");
        }
        return css.toString();
    }

    /** For the status page alone, which must be there within a blink on the worst of days: a twentieth of the whole. */
    private static String statusStyle() {
        return "@layer tokens {\n" + read("static/css/tokens.css") + "}\n" + read("static/css/status.css");
    }

    private static String scripts() {
        StringBuilder js = new StringBuilder(read(WEBJARS + "htmx.org/2.0.10/dist/htmx.min.js"));
        for (String script : SCRIPTS) {
            js.append("\n").append(read("static/js/" + script + ".js"));
        }
        return js.toString();
    }

    /** Only the page on which a report is written needs it. */
    private static String editor() {
        return read("static/vendor/quill/quill.core.js") + "\n" + read("static/js/editor.js");
    }

    /** Only the page at the gate needs it, which keeps it on the tablet. */
    private static String gate() {
        StringBuilder js = new StringBuilder();
        for (String part : List.of("gate-queue", "gate-link", "gate-sign", "gate")) {
            js.append(read("static/js/" + part + ".js")).append("\n");
        }
        return js.toString();
    }

    private static String read(String resource) {
        try (InputStream in = Assets.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing resource: " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Asset asset(String name, String extension, MediaType type, String content) {
        byte[] plain = content.getBytes(StandardCharsets.UTF_8);
        return new Asset(name + "-" + hash(plain) + "." + extension, type, plain, gzip(plain));
    }

    private static String hash(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
