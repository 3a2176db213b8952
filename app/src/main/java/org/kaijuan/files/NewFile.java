package org.kaijuan.files;

import java.io.InputStream;
import org.kaijuan.kernel.LibraryId;

/**
 * A file on its way in.
 *
 * @param purpose what it is for, {@code module.thing}; decides which types are welcome ({@link FilePurpose})
 * @param name as the sender gave it; it will be cleaned
 * @param content read to its end once; the caller closes it
 * @param maxBytes the most that a policy allows here
 */
public record NewFile(LibraryId library, String purpose, String name, InputStream content, long maxBytes) {}
