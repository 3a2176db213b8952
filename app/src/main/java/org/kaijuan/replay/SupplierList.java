package org.kaijuan.replay;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.kaijuan.delivery.DeliveryRecords;
import org.kaijuan.delivery.DeliveryRow;
import org.kaijuan.delivery.DocumentType;
import org.kaijuan.delivery.Source;
import org.kaijuan.files.FileId;
import org.kaijuan.files.Files;
import org.kaijuan.files.NewFile;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.springframework.stereotype.Component;

/** Takes over what the commercial supplier delivered on a day (SVC-14); its own numbers keep it from counting twice. */
@Component
class SupplierList {

    private static final long MOST_BYTES = 1 << 20;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final DeliveryRecords records;
    private final Files files;
    private final BusinessClock clock;
    private final Words words = new Words();

    SupplierList(DeliveryRecords records, Files files, BusinessClock clock) {
        this.records = records;
        this.files = files;
        this.clock = clock;
    }

    /** @return how many were new */
    int takeOver(Company company, List<Paper> papers, int story) {
        Actor librarian = company.librarian(0);
        LocalDate day = clock.today(ZONE);
        List<DeliveryRow> rows = new ArrayList<>();
        for (Paper paper : papers) {
            String number = "S" + story + "-" + rows.size();
            rows.add(new DeliveryRow(
                    DocumentType.of(paper.type().code),
                    paper.title(),
                    paper.fields().getOrDefault("authors", ""),
                    paper.fields().getOrDefault("year", ""),
                    day,
                    number,
                    store(librarian, company, paper, number)));
        }
        return records.recordDeliveries(librarian, company.library(), Source.COMMERCIAL, rows)
                .orThrow()
                .created();
    }

    private FileId store(Actor librarian, Company company, Paper paper, String number) {
        byte[] pdf = SamplePdf.of(words.the("heading"), paper.title());
        NewFile file = new NewFile(
                company.library(), "delivery.paper", number + ".pdf", new ByteArrayInputStream(pdf), MOST_BYTES);
        return files.store(librarian, file).orThrow().id();
    }
}
