package dk.naervaer.personaldata;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.PublicKeySign;
import com.google.crypto.tink.PublicKeyVerify;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.signature.SignatureConfig;
import dk.naervaer.eventsourcing.store.InstallationSecrets;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The installation's three secrets: one wraps every person's keys, one makes lookups of
/// identifiers, one signs what has been written.
@Singleton
class MasterKeys implements InstallationSecrets {

    private final Aead wrapping;
    private final Mac lookup;
    private final PublicKeySign signing;
    private final PublicKeyVerify verifying;

    MasterKeys(
            @ConfigProperty(name = "naervaer.master-keyset") Path master,
            @ConfigProperty(name = "naervaer.lookup-keyset") Path lookup,
            @ConfigProperty(name = "naervaer.signing-keyset") Path signing)
            throws GeneralSecurityException, IOException {
        AeadConfig.register();
        MacConfig.register();
        SignatureConfig.register();
        this.wrapping = read(master).getPrimitive(RegistryConfiguration.get(), Aead.class);
        this.lookup = read(lookup).getPrimitive(RegistryConfiguration.get(), Mac.class);
        var signer = read(signing);
        this.signing = signer.getPrimitive(RegistryConfiguration.get(), PublicKeySign.class);
        this.verifying =
                signer.getPublicKeysetHandle()
                        .getPrimitive(RegistryConfiguration.get(), PublicKeyVerify.class);
    }

    private static KeysetHandle read(Path file) throws GeneralSecurityException, IOException {
        return TinkJsonProtoKeysetFormat.parseKeyset(
                Files.readString(file), InsecureSecretKeyAccess.get());
    }

    byte[] wrap(String keyId, byte[] secret) {
        try {
            return wrapping.encrypt(secret, keyId.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot wrap " + keyId, e);
        }
    }

    DataKey unwrap(String keyId, byte[] wrapped) {
        try {
            return DataKey.of(keyId, wrapping.decrypt(wrapped, keyId.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot unwrap " + keyId, e);
        }
    }

    /// The same for the same identifier on every service of the installation, and for nobody else.
    String lookup(String system, String identifier) {
        try {
            return HexFormat.of()
                    .formatHex(lookup.computeMac((system + "|" + identifier).getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot make a lookup", e);
        }
    }

    @Override
    public byte[] close(byte[] plain, String context) {
        return wrap(context, plain);
    }

    @Override
    public byte[] open(byte[] closed, String context) {
        try {
            return wrapping.decrypt(closed, context.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Does not open as " + context, e);
        }
    }

    @Override
    public byte[] sign(byte[] written) {
        try {
            return signing.sign(written);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot sign", e);
        }
    }

    @Override
    public boolean isSigned(byte[] written, byte[] signature) {
        try {
            verifying.verify(signature, written);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
