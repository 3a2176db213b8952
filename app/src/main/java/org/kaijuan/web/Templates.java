package org.kaijuan.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The compiled templates. */
@Component
class Templates {

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Templates.class.getClassLoader(), "templates");

    /** The whole of a page, so that an error while rendering is an error page and not half a page. */
    Utf8ByteOutput render(String template, Ui ui, Object page) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        renderInto(template, ui, page, output);
        return output;
    }

    void renderInto(String template, Ui ui, Object page, TemplateOutput output) {
        engine.render(template + ".jte", Map.of("ui", ui, "page", page), output);
    }
}
