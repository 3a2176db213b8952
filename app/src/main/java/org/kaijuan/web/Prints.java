package org.kaijuan.web;

import gg.jte.output.Utf8ByteOutput;
import java.util.Locale;
import java.util.Map;
import org.kaijuan.kernel.Actor;
import org.springframework.stereotype.Component;

/** Pages that are rendered ahead and are the same for everybody: nobody is signed in, nothing is chosen but the language. */
@Component
public class Prints {

    private final Shell shell;

    Prints(Shell shell) {
        this.shell = shell;
    }

    /** @param path the address under which the page will be read */
    public byte[] print(String template, Object page, String path, Locale language) {
        Ui ui = new Ui(
                shell, new Visit(Actor.anonymous(), language, path, new Query(Map.of()), "auto", null, () -> null));
        Utf8ByteOutput html = shell.templates().render(template, ui, page);
        return html.toByteArray();
    }

    /** The address of a bundled asset. */
    public String assetPath(String name) {
        return shell.assets().path(name);
    }

    /** Its content, for copies that stand on their own. */
    public byte[] asset(String name) {
        return shell.assets().plain(name);
    }
}
