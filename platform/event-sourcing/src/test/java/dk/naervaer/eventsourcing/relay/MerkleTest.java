package dk.naervaer.eventsourcing.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MerkleTest {

    @Test
    void one_leaf_is_its_own_root() {
        assertThat(Merkle.root(leaves(1))).isEqualTo(leaves(1).getFirst());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 499, 500})
    void every_leaf_and_its_place_count(int size) {
        var leaves = leaves(size);
        var root = hex(Merkle.root(leaves));
        for (int n = 0; n < Math.min(size, 5); n++) {
            var changed = new ArrayList<>(leaves);
            changed.set(n, leaf("other"));
            assertThat(hex(Merkle.root(changed))).isNotEqualTo(root);
        }
        var swapped = new ArrayList<>(leaves);
        swapped.set(0, leaves.get(1));
        swapped.set(1, leaves.get(0));
        assertThat(hex(Merkle.root(swapped))).isNotEqualTo(root);
    }

    @Test
    void a_link_depends_on_the_one_before_its_count_and_its_root() {
        byte[] zero = new byte[Merkle.LENGTH];
        byte[] root = Merkle.root(leaves(3));
        var link = hex(Merkle.link(zero, 3, root));
        assertThat(hex(Merkle.link(root, 3, root))).isNotEqualTo(link);
        assertThat(hex(Merkle.link(zero, 4, root))).isNotEqualTo(link);
        assertThat(hex(Merkle.link(zero, 3, leaf("x")))).isNotEqualTo(link);
    }

    static List<byte[]> leaves(int size) {
        return IntStream.range(0, size).mapToObj(n -> leaf("leaf " + n)).toList();
    }

    static byte[] leaf(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
