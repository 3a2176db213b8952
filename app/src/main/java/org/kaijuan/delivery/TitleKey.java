package org.kaijuan.delivery;

import org.kaijuan.delivery.citation.CitedType;
import org.kaijuan.delivery.citation.WorkKey;

/** A title as two lists can be compared by it: letters and digits only, folded. */
final class TitleKey {

    private TitleKey() {}

    static String of(String title) {
        String fingerprint =
                WorkKey.of(CitedType.ARTICLE, title, "", "", "", "", "").fingerprint();
        return fingerprint.substring(0, fingerprint.indexOf('|'));
    }
}
