package dk.naervaer.eventsourcing.visit;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.naervaer.eventsourcing.store.InstallationSecrets;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Real secrets of the small service, known to this JVM only.
@Singleton
public class VisitSecrets implements InstallationSecrets {

    private static final int NONCE = 12;
    private static final SecureRandom DICE = new SecureRandom();
    private static final SecretKeySpec KEY = new SecretKeySpec(roll(32), "AES");
    private static final KeyPair PAIR = pair();

    @Override
    public byte[] close(byte[] plain, String context) {
        byte[] nonce = roll(NONCE);
        byte[] closed = gcm(Cipher.ENCRYPT_MODE, nonce, plain, context);
        byte[] both = Arrays.copyOf(nonce, NONCE + closed.length);
        System.arraycopy(closed, 0, both, NONCE, closed.length);
        return both;
    }

    @Override
    public byte[] open(byte[] closed, String context) {
        byte[] body = Arrays.copyOfRange(closed, NONCE, closed.length);
        return gcm(Cipher.DECRYPT_MODE, Arrays.copyOf(closed, NONCE), body, context);
    }

    @Override
    public byte[] sign(byte[] written) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(PAIR.getPrivate());
            signature.update(written);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean isSigned(byte[] written, byte[] signature) {
        try {
            var check = Signature.getInstance("Ed25519");
            check.initVerify(PAIR.getPublic());
            check.update(written);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static byte[] gcm(int mode, byte[] nonce, byte[] body, String context) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, KEY, new GCMParameterSpec(128, nonce));
            cipher.updateAAD(context.getBytes(UTF_8));
            return cipher.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] roll(int bytes) {
        byte[] rolled = new byte[bytes];
        DICE.nextBytes(rolled);
        return rolled;
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
