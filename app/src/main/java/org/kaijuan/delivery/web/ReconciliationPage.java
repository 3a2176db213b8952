package org.kaijuan.delivery.web;

import java.util.List;
import org.kaijuan.delivery.Difference;
import org.kaijuan.delivery.ReconciledCount;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.web.Form;
import org.kaijuan.web.Listing;
import org.kaijuan.web.Option;

/** Our records beside the platform's statement. */
public record ReconciliationPage(
        LibraryId library,
        String libraryName,
        List<Option> libraries,
        List<ReconciledCount> counts,
        Listing<Difference> differences,
        Form form) {

    public long ours() {
        return counts.stream().mapToLong(ReconciledCount::ours).sum();
    }

    public long theirs() {
        return counts.stream().mapToLong(ReconciledCount::theirs).sum();
    }
}
