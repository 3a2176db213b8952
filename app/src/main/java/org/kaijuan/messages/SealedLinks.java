package org.kaijuan.messages;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.kaijuan.database.Seal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The links of letters. Many of them open something for whoever has them, so that they lie sealed beside the letter, whose
 * body has only a gap; they come together when the letter is read by its person or sent.
 */
@Component
class SealedLinks {

    private static final Logger LOG = LoggerFactory.getLogger(SealedLinks.class);

    private final Seal seal;
    private final PublicAddress address;

    SealedLinks(Seal seal, PublicAddress address) {
        this.seal = seal;
        this.address = address;
    }

    byte @Nullable [] close(LetterId letter, @Nullable String link) {
        return link == null ? null : seal.close(link.getBytes(StandardCharsets.UTF_8), context(letter));
    }

    /** The link; none if it was sealed with a key that this installation does not have, which is no reason to hide a letter. */
    @Nullable
    String open(LetterId letter, byte @Nullable [] sealed) {
        if (sealed == null) {
            return null;
        }
        try {
            return new String(seal.open(sealed, context(letter)), StandardCharsets.UTF_8);
        } catch (IllegalStateException otherKey) {
            LOG.warn("The link of letter {} does not open: was the secret of this installation changed?", letter);
            return null;
        }
    }

    /** The body with the link, as an address that works from anywhere, in its gap. */
    String fill(String body, @Nullable String link) {
        return body.replace(Template.LINK, link == null ? "" : address.absolute(link));
    }

    private static String context(LetterId letter) {
        return "letter " + letter;
    }
}
