package dk.naervaer.local.settings;

import java.nio.file.Path;
import java.util.Map;

/// Which checkout to run, where its data lives and on which ports.
public record SuiteSettings(Path checkout, DataFolder data, Ports ports) {
    public SuiteSettings(Path checkout, Path data, int portBase) {
        this(checkout.toAbsolutePath().normalize(), new DataFolder(data), new Ports(portBase));
    }

    public static SuiteSettings from(Map<String, String> environment, Path checkout) {
        var data = environment.get("NAERVAER_DATA");
        return new SuiteSettings(
                checkout,
                data == null || data.isBlank() ? checkout.resolve("data") : Path.of(data),
                portBase(environment.getOrDefault("NAERVAER_PORT_BASE", "8080")));
    }

    private static int portBase(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException notANumber) {
            throw new Refusal("NAERVAER_PORT_BASE must be a number: " + text);
        }
    }

    /// What the build left for the launcher: libraries, classes and unpacked software.
    public Path built() {
        return checkout.resolve("deploy/local/target");
    }

    public Path software() {
        return built().resolve("software");
    }

    public Path demo() {
        return checkout.resolve("deploy/demo");
    }

    /// The class path of processes that are the launcher's own code or libraries.
    public String classPath() {
        return built().resolve("classes") + ":" + built().resolve("lib") + "/*";
    }
}
