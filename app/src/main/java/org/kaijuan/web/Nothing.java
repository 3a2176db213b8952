package org.kaijuan.web;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/** Shows an absent value as nothing. */
enum Nothing implements Content {
    AT_ALL;

    @Override
    public void writeTo(TemplateOutput output) {
        // nothing to say
    }

    @Override
    public boolean isEmptyContent() {
        return true;
    }

    @Override
    public String toString() {
        return "";
    }
}
