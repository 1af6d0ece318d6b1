package dk.naervaer.personaldata;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.PublicKeySign;
import com.google.crypto.tink.PublicKeyVerify;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AeadKey;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.signature.SignatureConfig;
import dk.naervaer.eventsourcing.store.InstallationSecrets;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The installation's three secrets: one wraps every person's keys, one makes lookups of
/// identifiers, one signs what has been written.
@Singleton
class MasterKeys implements InstallationSecrets {

    private final Aead wrapping;
    private final byte[] mark;
    private final Mac lookup;
    private final PublicKeySign signing;
    private final PublicKeyVerify verifying;

    MasterKeys(
            @ConfigProperty(name = "naervaer.master-keyset") Path master,
            @ConfigProperty(name = "naervaer.lookup-keyset") Path lookup,
            @ConfigProperty(name = "naervaer.signing-keyset") Path signing,
            @ConfigProperty(name = "naervaer.kms-key-uri") Optional<String> kmsKeyUri)
            throws GeneralSecurityException, IOException {
        AeadConfig.register();
        MacConfig.register();
        SignatureConfig.register();
        var file = new KeysetFile(kmsKeyUri);
        var wrapper = file.read(master);
        this.wrapping = wrapper.getPrimitive(RegistryConfiguration.get(), Aead.class);
        this.mark = ((AeadKey) wrapper.getPrimary().getKey()).getOutputPrefix().toByteArray();
        if (mark.length == 0) throw new GeneralSecurityException("The master key marks nothing");
        this.lookup = file.read(lookup).getPrimitive(RegistryConfiguration.get(), Mac.class);
        var signer = file.read(signing);
        this.signing = signer.getPrimitive(RegistryConfiguration.get(), PublicKeySign.class);
        this.verifying =
                signer.getPublicKeysetHandle()
                        .getPrimitive(RegistryConfiguration.get(), PublicKeyVerify.class);
    }

    byte[] wrap(String keyId, byte[] secret) {
        try {
            return wrapping.encrypt(secret, keyId.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot wrap " + keyId, e);
        }
    }

    DataKey unwrap(KeyId id, byte[] wrapped) {
        try {
            return DataKey.of(id, secret(id, wrapped));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot use " + id, e);
        }
    }

    byte[] secret(KeyId id, byte[] wrapped) {
        return open(wrapped, id.toString());
    }

    /// The bytes with which everything begins that today's primary key has wrapped.
    String markInBase64() {
        return Base64.getEncoder().encodeToString(mark);
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
