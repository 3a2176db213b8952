package org.kaijuan.returns.web;

import java.util.List;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.returns.Reporters;
import org.kaijuan.web.Form;
import org.kaijuan.web.Option;

/** Who reports for a library. */
public record ReportersPage(
        LibraryId library,
        String libraryName,
        List<Reporters.Reporter> reporters,
        List<Option> candidates,
        Form form) {}
