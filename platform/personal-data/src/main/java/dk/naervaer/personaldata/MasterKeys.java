package dk.naervaer.personaldata;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.mac.MacConfig;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The installation's two secrets: one wraps every person's keys, one makes lookups of identifiers.
@Singleton
class MasterKeys {

    private final Aead wrapping;
    private final Mac lookup;

    MasterKeys(
            @ConfigProperty(name = "naervaer.master-keyset") Path master,
            @ConfigProperty(name = "naervaer.lookup-keyset") Path lookup)
            throws GeneralSecurityException, IOException {
        AeadConfig.register();
        MacConfig.register();
        this.wrapping = read(master).getPrimitive(RegistryConfiguration.get(), Aead.class);
        this.lookup = read(lookup).getPrimitive(RegistryConfiguration.get(), Mac.class);
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
}
