package dk.naervaer.local.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One suite per folder, and a fresh start that forgets everything.
class DataFolderTest {
    @TempDir private Path temporary = Path.of("");

    @Test
    void a_second_suite_does_not_get_the_folder() throws IOException {
        var data = new DataFolder(temporary);
        var first = data.lock().orElseThrow();
        assertThat(data.lock()).isEmpty();
        first.acquiredBy().close();
        var again = data.lock();
        assertThat(again).isPresent();
        again.orElseThrow().acquiredBy().close();
    }

    @Test
    void emptying_keeps_only_the_run_folder() throws IOException {
        var data = new DataFolder(temporary);
        data.create();
        Files.writeString(data.key("master"), "secret");
        Files.writeString(data.clock(), "PT1H");
        data.empty();
        assertThat(temporary).isDirectoryNotContaining(path -> !path.equals(data.run()));
    }
}
