package org.kaijuan.messages.web;

import org.jspecify.annotations.Nullable;
import org.kaijuan.messages.LetterTexts;
import org.kaijuan.messages.WordingView;
import org.kaijuan.web.Form;

/** One wording on the bench: what is in force, what was typed, what it would look like. */
public record WordingPage(
        WordingView wording, String libraryName, boolean mayEdit, Form form, LetterTexts.@Nullable Preview preview) {}
