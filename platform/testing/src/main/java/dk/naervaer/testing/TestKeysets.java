package dk.naervaer.testing;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeyTemplates;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.signature.SignatureConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;

/// The three secrets of an installation, made anew for each JVM.
final class TestKeysets {

    static Map<String, String> settings() {
        var folder = Path.of(OncePerJvm.start("keys", TestKeysets::make));
        return Map.of(
                "naervaer.master-keyset", folder.resolve("master.json").toString(),
                "naervaer.lookup-keyset", folder.resolve("lookup.json").toString(),
                "naervaer.signing-keyset", folder.resolve("signing.json").toString());
    }

    private static String make() throws GeneralSecurityException, IOException {
        AeadConfig.register();
        MacConfig.register();
        SignatureConfig.register();
        var folder = Files.createTempDirectory("naervaer-keys");
        write(folder.resolve("master.json"), "AES256_GCM");
        write(folder.resolve("lookup.json"), "HMAC_SHA256_256BITTAG");
        write(folder.resolve("signing.json"), "ED25519");
        OncePerJvm.whenTheJvmEnds(() -> OncePerJvm.delete(folder));
        return folder.toString();
    }

    private static void write(Path file, String template)
            throws GeneralSecurityException, IOException {
        var keyset = KeysetHandle.generateNew(KeyTemplates.get(template));
        Files.writeString(
                file,
                TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get()));
    }

    private TestKeysets() {}
}
