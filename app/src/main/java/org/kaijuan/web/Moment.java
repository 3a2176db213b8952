package org.kaijuan.web;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/** A time as people say it, with the exact one on tap; in a sentence ({@link #toString}) only the spoken form. */
record Moment(String spoken, String exact, String iso) implements Content {

    @Override
    public void writeTo(TemplateOutput output) {
        // all three are made of digits and fixed words: nothing to escape
        output.writeContent("<time datetime=\"" + iso + "\" title=\"" + exact + "\">" + spoken + "</time>");
    }

    @Override
    public String toString() {
        return spoken;
    }
}
