package dk.naervaer.personaldata;

import static dk.naervaer.personaldata.KeyClass.CONTACT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import com.google.crypto.tink.signature.PredefinedSignatureParameters;
import com.google.crypto.tink.signature.SignatureConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeysTest {

    @TempDir Path folder;

    @BeforeAll
    static void registered() throws GeneralSecurityException {
        AeadConfig.register();
        MacConfig.register();
        SignatureConfig.register();
    }

    @BeforeEach
    void keysetsThatOnlyTheKmsOpens() throws Exception {
        var kms = new TrialKms().getAead(TrialKms.URI);
        write("master", PredefinedAeadParameters.AES256_GCM, kms);
        write("lookup", PredefinedMacParameters.HMAC_SHA256_256BITTAG, kms);
        write("signing", PredefinedSignatureParameters.ED25519, kms);
    }

    @Test
    void in_production_the_kms_opens_the_keysets() throws Exception {
        var keys = keys(Optional.of(TrialKms.URI));
        var id = KeyId.first(new PersonId(UUID.randomUUID()), CONTACT);
        byte[] secret = DataKey.roll();
        assertThat(keys.secret(id, keys.wrap(id.toString(), secret))).isEqualTo(secret);
        byte[] said = "said".getBytes(UTF_8);
        assertThat(keys.isSigned(said, keys.sign(said))).isTrue();
        assertThat(keys.lookup("a", "b")).isEqualTo(keys.lookup("a", "b"));
    }

    @Test
    void without_the_kms_they_open_nothing() {
        assertThatThrownBy(() -> keys(Optional.empty()))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void a_kms_nobody_knows_is_named() {
        assertThatThrownBy(() -> keys(Optional.of("other-kms://region")))
                .isInstanceOf(GeneralSecurityException.class)
                .hasMessageEndingWith("other-kms://region");
    }

    @Test
    void a_clear_keyset_is_refused_where_the_kms_is_asked_for() throws Exception {
        var clear = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
        var text = TinkJsonProtoKeysetFormat.serializeKeyset(clear, InsecureSecretKeyAccess.get());
        Files.writeString(file("master"), text);
        assertThatThrownBy(() -> keys(Optional.of(TrialKms.URI)))
                .isInstanceOf(GeneralSecurityException.class);
    }

    MasterKeys keys(Optional<String> kms) throws Exception {
        return new MasterKeys(file("master"), file("lookup"), file("signing"), kms);
    }

    Path file(String name) {
        return folder.resolve(name + ".json");
    }

    void write(String name, Parameters parameters, Aead kms) throws Exception {
        var keyset = KeysetHandle.generateNew(parameters);
        var text = TinkJsonProtoKeysetFormat.serializeEncryptedKeyset(keyset, kms, new byte[0]);
        Files.writeString(file(name), text);
    }
}
