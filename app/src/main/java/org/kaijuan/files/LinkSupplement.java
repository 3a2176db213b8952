package org.kaijuan.files;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Lets the issuer of links send something after the bytes of a stored file: for formats that grow at their end, as PDF does,
 * that changes what the recipient sees, and nothing is stored twice. A bean of the module that issues the links.
 */
public interface LinkSupplement {

    /**
     * The bytes for one link; asked for once, when it is first fetched, and kept with the link so that ranges agree.
     *
     * @param content the stored bytes, to be read only
     * @return nothing if the link is somebody else's or needs none
     */
    Optional<byte[]> supplement(LinkTerms terms, FileView file, Path content);
}
