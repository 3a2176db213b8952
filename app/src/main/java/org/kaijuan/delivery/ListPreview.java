package org.kaijuan.delivery;

import java.util.List;
import java.util.Map;
import org.kaijuan.files.FileId;

/**
 * What importing a list would do.
 *
 * @param file the list as it is kept
 * @param rows how many rows can be imported
 * @param byType how many of each type
 * @param samples the first of them
 * @param refused the first of those that cannot be read
 * @param refusedCount how many cannot be read
 */
public record ListPreview(
        FileId file,
        String fileName,
        int rows,
        Map<DocumentType, Long> byType,
        List<DeliveryRow> samples,
        List<RefusedRow> refused,
        int refusedCount) {}
