package org.kaijuan.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The secrets of one installation, one file each, readable by their owner alone. */
public record Secrets(Path folder) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** The secret of that name: 256 random bits in URL-safe Base64, made and kept when it is asked for the first time. */
    public String get(String name) {
        Path file = folder.resolve(name);
        try {
            return Files.readString(file).strip();
        } catch (NoSuchFileException missing) {
            return make(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the secret " + file, e);
        }
    }

    private String make(Path file) {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        try {
            DataFolder.makePrivate(folder);
            Path draft = Files.createTempFile(
                    folder,
                    ".new",
                    "",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(draft, (secret + "\n").getBytes(StandardCharsets.US_ASCII));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            return secret;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the secret " + file, e);
        }
    }
}
