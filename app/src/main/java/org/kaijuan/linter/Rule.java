package org.kaijuan.linter;

import java.util.List;

/** One kind of slip. A rule knows neither institutions nor the wording of a certain text, and takes time linear in the text. */
interface Rule {

    List<Finding> findings(Reading reading);
}
