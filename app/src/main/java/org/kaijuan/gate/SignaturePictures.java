package org.kaijuan.gate;

import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.kaijuan.files.FileId;
import org.kaijuan.files.FilePurpose;
import org.kaijuan.files.FileView;
import org.kaijuan.files.Files;
import org.kaijuan.files.NewFile;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Outcome;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Signatures made with a finger: small pictures, kept as files and not for long. */
@Component
class SignaturePictures {

    private static final String PURPOSE = "gate.signature";
    private static final int MOST_BYTES = 64 * 1024;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

    private final Files files;

    SignaturePictures(Files files) {
        this.files = files;
    }

    @Configuration(proxyBeanMethods = false)
    static class Purposes {

        @Bean
        FilePurpose gateSignaturePurpose() {
            return new FilePurpose(PURPOSE, Set.of("image/png"));
        }
    }

    /** The picture, if it is one and small enough. */
    static Optional<byte[]> read(String base64) {
        try {
            byte[] picture = Base64.getDecoder().decode(base64);
            boolean isPicture = picture.length > PNG.length
                    && picture.length <= MOST_BYTES
                    && java.util.Arrays.equals(picture, 0, PNG.length, PNG, 0, PNG.length);
            return isPicture ? Optional.of(picture) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    Outcome<FileId> keep(Doer doer, LibraryId library, ParcelView parcel, byte[] picture) {
        NewFile file = new NewFile(
                library,
                PURPOSE,
                "signature-" + parcel.number() + ".png",
                new ByteArrayInputStream(picture),
                MOST_BYTES);
        return files.store(doer.actor(), file).map(FileView::id);
    }
}
