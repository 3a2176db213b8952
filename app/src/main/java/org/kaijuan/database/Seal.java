package org.kaijuan.database;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keeps secrets that must be read again (second factors, links in letters) unreadable for whoever has only the database:
 * AES-256-GCM under a key outside it, {@code kaijuan.secret} or the file {@code secrets/second-factor} of the data folder. Several nodes
 * need the same one.
 */
@Component
public final class Seal {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    @Autowired
    Seal(DataFolder folder, @Value("${kaijuan.secret:}") String configured) {
        this(configured.isBlank() ? folder.secrets().get("second-factor") : configured);
    }

    private Seal(String secret) {
        this.key = new SecretKeySpec(sha256(secret), "AES");
    }

    /** With a key of one's own. */
    public static Seal of(String secret) {
        return new Seal(secret);
    }

    /** @param context what the secret belongs to; the same is needed to open it */
    public byte[] close(byte[] secret, String context) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, secret, context);
        byte[] whole = Arrays.copyOf(nonce, nonce.length + sealed.length);
        System.arraycopy(sealed, 0, whole, nonce.length, sealed.length);
        return whole;
    }

    /** @throws IllegalStateException if it was closed with another key or for another context */
    public byte[] open(byte[] sealed, String context) {
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        return run(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length), context);
    }

    private byte[] run(int mode, byte[] nonce, byte[] text, String context) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "the seal of " + context + " does not open with this installation's key", e);
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
