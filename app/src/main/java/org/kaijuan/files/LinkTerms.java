package org.kaijuan.files;

import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.PersonId;

/**
 * What a link is for.
 *
 * @param recipient who may have it renewed; whoever holds the link may follow it
 * @param context for the issuer, comes back in {@link FileDelivered}
 * @param notice a text that its page shows above the button, e.g. the copyright declaration
 */
public record LinkTerms(
        PersonId recipient, String context, @Nullable String notice) {}
