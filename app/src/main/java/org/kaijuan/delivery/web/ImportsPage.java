package org.kaijuan.delivery.web;

import java.util.List;
import org.kaijuan.delivery.BatchView;
import org.kaijuan.web.Form;
import org.kaijuan.web.LibraryNames;
import org.kaijuan.web.Option;

/** Where lists are uploaded, and what has been imported. */
public record ImportsPage(
        List<Option> libraries, List<Option> sources, List<BatchView> batches, LibraryNames names, Form form) {}
