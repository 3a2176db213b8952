package org.kaijuan.answers.web;

import java.util.List;
import org.kaijuan.identity.LibraryView;

/** All questions of a category with their answers, to be read or printed. */
public record FaqCategoryPage(LibraryView library, String name, List<FaqEntry> entries) {}
